/** What a correction would change, before it is made. */
import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';
import { applyCorrections } from './apply';
import type { Correction } from './types';

/** One mention that would come out differently; null where it is not there before or after. */
export interface MentionChange {
  readonly before: ResolvedMention | null;
  readonly after: ResolvedMention | null;
}

/**
 * The mentions a further correction changes, in text order.
 *
 * @param corrections those made so far
 */
export function previewCorrection(
  text: string,
  automatic: Geoparsed,
  corrections: readonly Correction[],
  next: Correction,
): MentionChange[] {
  const before = byStart(applyCorrections(text, automatic, corrections).result);
  const after = byStart(applyCorrections(text, automatic, [...corrections, next]).result);
  const starts = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return starts
    .map((start) => ({ before: before.get(start) ?? null, after: after.get(start) ?? null }))
    .filter((change) => !isSame(change));
}

const byStart = ({ mentions }: Geoparsed) =>
  new Map(mentions.map((mention) => [mention.start, mention]));

function isSame({ before, after }: MentionChange): boolean {
  if (!before || !after) return false;
  return (
    before.end === after.end &&
    before.role === after.role &&
    before.confidence === after.confidence &&
    JSON.stringify(before.place) === JSON.stringify(after.place)
  );
}
