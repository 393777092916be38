import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * Ends a run in one line that people and scripts can read: `412 passed`, `3 failed, 409 passed`.
 * Tests that passed only when they were run again are named before it.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state !== 'pending') count[state]++;
        if (test.diagnostic()?.flaky) console.log(`passed only when run again: ${test.fullName}`);
      }
      // A file that broke before its tests were known.
      if (!module.ok() && tests.every((test) => test.ok())) count.failed++;
    }
    // A setup that broke before any test.
    if (reason === 'failed' && count.failed === 0) count.failed = 1;
    const parts = (['failed', 'passed', 'skipped'] as const)
      .filter((state) => count[state] > 0 || state === 'passed')
      .map((state) => `${count[state]} ${state}`);
    console.log(parts.join(', '));
  }
}
