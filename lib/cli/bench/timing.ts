/**
 * Processor time of a call in milliseconds, all threads of this process together: the least of some
 * runs after some that do not count, since other work on the machine can only add to it.
 */
export function leastCpuMs(run: () => unknown, { runs = 3, warmUp = 1 } = {}): number {
  for (let i = 0; i < warmUp; i++) run();
  return Math.min(...Array.from({ length: runs }, () => cpuMs(run)));
}

/** Processor time of one call in milliseconds, all threads of this process together. */
export function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How long a call takes in milliseconds: the median of some runs after some that do not count. */
export function medianMs(run: () => unknown, { runs = 5, warmUp = 1 } = {}): number {
  for (let i = 0; i < warmUp; i++) run();
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    run();
    return performance.now() - startedAt;
  });
  return median(times);
}

/** The middle of some numbers; of an even count, the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
