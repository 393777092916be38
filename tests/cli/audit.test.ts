import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAudit } from '@/lib/cli/audit-dependencies';

const report = (vulnerabilities: object) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { info: 0, low: 1, moderate: 0, high: 0, critical: 0, total: 1 } },
  });

describe('the audit of dependencies', () => {
  it('passes over what is of low severity', () => {
    expect(readAudit(report({}))).toEqual({ type: 'sound' });
    expect(readAudit(report({ x: { severity: 'moderate' } }))).toEqual({ type: 'sound' });
  });

  it('names what is high or critical', () => {
    const found = readAudit(
      report({
        a: { severity: 'critical', range: '<2' },
        b: { severity: 'high' },
        c: { severity: 'low' },
      }),
    );
    expect(found).toEqual({ type: 'weak', packages: ['a <2 (critical)', 'b  (high)'] });
  });

  it('says so where the registry has no audit, instead of passing for sound', () => {
    for (const output of [
      '',
      'npm error',
      '{"message":"405 Method Not Allowed","error":{}}',
      '{}',
    ]) {
      expect(readAudit(output).type).toBe('unknown');
    }
  });
});

/** Runs `npm run audit`'s program with an npm that says this and nothing else. */
function auditWith(output: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-audit-'));
  try {
    writeFileSync(path.join(folder, 'report.json'), output);
    const npm = path.join(folder, 'npm');
    // As npm does: the report on standard output, and 1 where there is anything in it.
    writeFileSync(npm, `#!/bin/sh\ncat '${folder}/report.json'\nexit 1\n`);
    chmodSync(npm, 0o755);
    return spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/audit-dependencies.ts'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}` },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(process.platform === 'win32')('npm run audit', () => {
  it('fails for a weakness of high severity, and names it', () => {
    const { status, stderr } = auditWith(report({ a: { severity: 'high', range: '<2' } }));
    expect(status).toBe(1);
    expect(stderr).toContain('a <2 (high)');
  });

  it('passes where there is none of high severity', () => {
    const { status, stdout } = auditWith(report({ a: { severity: 'low' } }));
    expect(status).toBe(0);
    expect(stdout).toContain('No weakness');
  });

  it('does not fail for a registry without the service, and says that nothing was audited', () => {
    const { status, stderr } = auditWith('{"message":"405 Method Not Allowed","error":{}}');
    expect(status).toBe(0);
    expect(stderr).toContain('NOT AUDITED: 405 Method Not Allowed');
  });
});
