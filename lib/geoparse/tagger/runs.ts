/** Stretches of tokens that may hold names, tagged one by one. */

import type { Scan } from './scan';

export interface Run {
  /** First token. */
  first: number;
  /** Token past the last. */
  end: number;
}

/** Longest run; what is longer is cut, so that the work stays linear. */
export const MAX_RUN = 40;

/** Runs of active tokens within one sentence, in text order. */
export function runsOf(scan: Scan): Run[] {
  const { isActive, opensSentence, tokens } = scan;
  const runs: Run[] = [];
  let open: Run | null = null;
  for (let at = 0; at < tokens.count; at += 1) {
    if (isActive[at] === 0) {
      open = null;
      continue;
    }
    if (open === null || opensSentence[at] || at - open.first >= MAX_RUN) {
      open = { first: at, end: at + 1 };
      runs.push(open);
    } else open.end = at + 1;
  }
  return runs;
}
