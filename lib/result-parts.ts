/**
 * Results too large to be copied in one go, from the worker to the page or from there to the disk:
 * the page would not answer meanwhile. Their mentions go in parts.
 */
import type { Geoparsed, ResolvedMention } from './geoparse/types';

/** So many mentions, with candidates and reasons, are copied in some 10 ms. */
const PART_LENGTH = 500;

/** A result without its mentions, and these in parts; no parts where it can be copied whole. */
export function takeApart(result: Geoparsed): {
  readonly rest: Geoparsed;
  readonly parts: readonly (readonly ResolvedMention[])[];
} {
  const { mentions } = result;
  if (mentions.length <= PART_LENGTH) return { rest: result, parts: [] };
  const parts: ResolvedMention[][] = [];
  for (let at = 0; at < mentions.length; at += PART_LENGTH) {
    parts.push(mentions.slice(at, at + PART_LENGTH));
  }
  return { rest: { ...result, mentions: [] }, parts };
}

/** The result that `takeApart` took apart. */
export function putTogether(
  rest: Geoparsed,
  parts: readonly (readonly ResolvedMention[])[],
): Geoparsed {
  return parts.length === 0 ? rest : { ...rest, mentions: parts.flat() };
}
