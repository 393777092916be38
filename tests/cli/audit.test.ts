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
