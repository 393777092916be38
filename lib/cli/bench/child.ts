import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Loaded before the program: tells the greatest memory it held when it ends. */
const REPORT_MEMORY = `data:text/javascript,process.on('exit',()=>console.error('maxrss '+process.resourceUsage().maxRSS))`;

/** What a run of a program cost. */
export interface Run {
  readonly ms: number;
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
  const child = spawn(process.execPath, ['--import', REPORT_MEMORY, file, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const [code] = await once(child, 'close');
  const ms = performance.now() - startedAt;
  const maxRss = /maxrss (\d+)/.exec(errors)?.[1];
  if (code !== 0 || !maxRss) throw new Error(`the program ended with ${code}: ${errors}`);
  return { ms, maxRssMb: Number(maxRss) / 1024 };
}
