/** `npm run audit`: known weaknesses, high or critical, in what the program runs with. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string().optional(),
      fixAvailable: z.unknown().optional(),
    }),
  ),
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
});

/** What an audit found: nothing bad, these packages, or no way to know. */
export type AuditOutcome =
  | { readonly type: 'sound' }
  | { readonly type: 'weak'; readonly packages: readonly string[] }
  | { readonly type: 'unknown'; readonly why: string };

/**
 * Read what `npm audit --json` wrote. Anything but a report counts as no way to know: a registry
 * without the service, no network, an older npm.
 */
export function readAudit(output: string): AuditOutcome {
  let json: unknown;
  try {
    json = JSON.parse(output);
  } catch {
    return { type: 'unknown', why: 'npm gave no report' };
  }
  const parsed = report.safeParse(json);
  if (!parsed.success) {
    const { message } = z.object({ message: z.string() }).catch({ message: '' }).parse(json);
    return { type: 'unknown', why: message || 'the registry gave no report' };
  }
  const packages = Object.entries(parsed.data.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range ?? ''} (${severity})`);
  return packages.length > 0 ? { type: 'weak', packages } : { type: 'sound' };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const outcome = readAudit(stdout);
  switch (outcome.type) {
    case 'sound':
      console.log(
        'No weakness of high or critical severity is known in what the program runs with.',
      );
      break;
    case 'weak':
      console.error(`Known weaknesses:\n${outcome.packages.map((it) => `  ${it}`).join('\n')}`);
      console.error('“npm audit” says more; “npm audit fix” may help.');
      process.exitCode = 1;
      break;
    case 'unknown':
      // Not a fault of the program: it is said, and the rest of the checks go on.
      console.warn(`DEPENDENCIES WERE NOT AUDITED: ${outcome.why}.`);
  }
}
