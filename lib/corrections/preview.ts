/** What a correction would change, before it is made. */
import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';
import { applyCorrections } from './apply';
import type { Correction, CorrectionChange } from './types';

/** One mention that would come out differently; null where it is not there before or after. */
export interface MentionChange {
  readonly before: ResolvedMention | null;
  readonly after: ResolvedMention | null;
}

/** Stands for what a correction is given when it is made. */
const NOT_YET = { id: '', madeAt: '' };

/**
 * The mentions that further corrections, made as one step, would change; in text order.
 *
 * @param corrections those made so far
 * @param made the result with those made, where it is known
 */
export function previewChanges(
  text: string,
  automatic: Geoparsed,
  corrections: readonly Correction[],
  next: readonly CorrectionChange[],
  made: Geoparsed = applyCorrections(text, automatic, corrections).result,
): MentionChange[] {
  const all = [...corrections, ...next.map((change) => ({ ...change, ...NOT_YET }))];
  const before = byStart(made);
  const after = byStart(applyCorrections(text, automatic, all).result);
  const starts = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return starts
    .map((start) => ({ before: before.get(start) ?? null, after: after.get(start) ?? null }))
    .filter((change) => !isSame(change));
}

const byStart = ({ mentions }: Geoparsed) =>
  new Map(mentions.map((mention) => [mention.start, mention]));

function isSame({ before, after }: MentionChange): boolean {
  if (before === after) return true;
  if (!before || !after) return false;
  return (
    before.end === after.end &&
    before.role === after.role &&
    before.confidence === after.confidence &&
    (before.place === after.place || JSON.stringify(before.place) === JSON.stringify(after.place))
  );
}
