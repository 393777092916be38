/** Say something to the person at the terminal; standard output stays data. */
export function warn(message: string): void {
  process.stderr.write(`dateline: ${message}\n`);
}

/** `12,345` */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** `850 kB`, `12.3 MB` */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${count(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `0.8 s`, `2 min 5 s` */
export function duration(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1000)} s`;
}

/** How often a line of progress is written: on a screen, and in a log. */
const SCREEN_MS = 250;
const LOG_MS = 5_000;

/** A line of progress on standard error, rewritten in place where that is a screen. */
export interface Progress {
  /** Report the state in words; most calls cost nothing. */
  update(words: () => string): void;
  /** Write the last line. */
  end(words: string): void;
}

/** Start reporting; with `quiet`, nothing is written. */
export function openProgress({ quiet }: { quiet: boolean }): Progress {
  const screen = process.stderr.isTTY === true;
  const everyMs = screen ? SCREEN_MS : LOG_MS;
  let last = Date.now();
  let drawn = false;
  return {
    update(words) {
      if (quiet || Date.now() - last < everyMs) return;
      last = Date.now();
      drawn = true;
      process.stderr.write(screen ? `\r\x1b[K${words()}` : `${words()}\n`);
    },
    end(words) {
      if (quiet) return;
      process.stderr.write(screen && drawn ? `\r\x1b[K${words}\n` : `${words}\n`);
    },
  };
}
