import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Loaded before the program: tells what it used when it ends. */
const REPORT_USAGE = `data:text/javascript,process.on('exit',()=>console.error('usage '+JSON.stringify(process.resourceUsage())))`;

/** What a run of a program cost. */
export interface Run {
  readonly ms: number;
  /** Processor time over all threads: what `ms` would be at best, whatever else the machine does. */
  readonly cpuMs: number;
  /** The most memory it held at any time, threads included. */
  readonly maxRssMb: number;
}

/**
 * Run a Node program to its end, its output thrown away.
 *
 * @throws Error with what it wrote to standard error if it did not end with 0
 */
export async function runNode(file: string, args: readonly string[]): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT_USAGE, file, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
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
