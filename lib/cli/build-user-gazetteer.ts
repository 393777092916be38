import { type BuildProgress, buildUserGazetteer } from '@/lib/gazetteer/user/build';
import type { GazetteerBuildArguments } from './arguments';
import { count, duration, openProgress, size, warn } from './terminal';

/**
 * Compile a user's places into a gazetteer. What could not be used is reported by reason, and the
 * first of it by file and number; the rest is compiled, and the exit code stays 0.
 */
export async function buildFromInputs(
  inputs: readonly string[],
  options: GazetteerBuildArguments,
): Promise<void> {
  const { output, replace, format, title } = options;
  const progress = openProgress(options);
  const report = await buildUserGazetteer(inputs, output, {
    replace,
    format,
    title,
    onProgress: (state) => progress.update(() => describeProgress(state)),
  });
  progress.end(
    `${report.path}: ${count(report.rows)} places, ${count(report.names)} names, ` +
      `${size(report.bytes)}, in ${duration(report.seconds * 1000)}`,
  );
  if (report.rejected === 0) return;
  warn(`${count(report.rejected)} entries could not be used:`);
  for (const [reason, times] of report.reasons) warn(`  ${count(times)} × ${reason}`);
  for (const { file, number, reason } of report.samples) warn(`  ${file}:${number}: ${reason}`);
  if (report.rejected > report.samples.length) warn('  …');
}

function describeProgress({ step, readBytes, totalBytes, rows, rejected }: BuildProgress): string {
  if (step === 'writing') return `writing ${count(rows)} places`;
  const share = Math.floor((100 * readBytes) / Math.max(1, totalBytes));
  const skipped = rejected > 0 ? `, ${count(rejected)} not usable` : '';
  return `${share}% read, ${count(rows)} places${skipped}`;
}
