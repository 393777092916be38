import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildCli } from '@/lib/cli/build-cli';

/** What a run of the command line left behind. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Build the command line once for a test file; returns where it and a scratch folder will be. */
export function openBuiltCli() {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-cli-'));
  const outDir = path.join(folder, 'cli');
  beforeAll(() => buildCli(outDir), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (args: readonly string[], stdin: string | Buffer = ''): Promise<CliRun> => {
    const child = spawn(process.execPath, [path.join(outDir, 'main.js'), ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    const [code] = await once(child, 'close');
    return { code, stdout, stderr };
  };
  return { run, folder, outDir };
}
