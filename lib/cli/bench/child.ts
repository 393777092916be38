import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/**
 * Loaded before the program: tells what it used when it ends. Linux counts what the bench itself held
 * when it started the program among the most memory that the program had (`maxRSS`), so the peak is
 * read where it begins anew with each program (`VmHWM`); elsewhere there is no such place.
 */
const REPORT_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    const usage = process.resourceUsage();
    try {
      const peak = /^VmHWM:\\s*(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
      if (peak) usage.maxRSS = Number(peak[1]);
    } catch {}
    console.error('usage ' + JSON.stringify(usage));
  });`)}`;

/** What a run of a program cost. */
export interface Run {
  readonly ms: number;
  /** Processor time over all threads: what `ms` would be at best, whatever else the machine does. */
  readonly cpuMs: number;
  /** The most memory it held at any time, threads included. */
  readonly maxRssMb: number;
}

const ON_ONE_CORE = ['taskset', '-c', '0'];

/** Whether a program can be kept to one core here: `taskset` is of Linux. */
export function canKeepToOneCore(): boolean {
  const [command = '', ...args] = ON_ONE_CORE;
  return spawnSync(command, [...args, 'true']).status === 0;
}

/**
 * Run a Node program to its end, its output thrown away.
 *
 * @param oneCore whether all its threads are to share one core
 * @throws Error with what it wrote to standard error if it did not end with 0
 */
export async function runNode(
  file: string,
  args: readonly string[],
  { oneCore = false } = {},
): Promise<Run> {
  const startedAt = performance.now();
  const program = [process.execPath, '--import', REPORT_USAGE, file, ...args];
  const [command = '', ...rest] = oneCore ? [...ON_ONE_CORE, ...program] : program;
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const [code] = await once(child, 'close');
  const ms = performance.now() - startedAt;
  const usage = /^usage (.*)$/m.exec(errors)?.[1];
  if (code !== 0 || !usage) throw new Error(`the program ended with ${code}: ${errors}`);
  const { userCPUTime, systemCPUTime, maxRSS }: NodeJS.ResourceUsage = JSON.parse(usage);
  return { ms, cpuMs: (userCPUTime + systemCPUTime) / 1000, maxRssMb: maxRSS / 1024 };
}
