import type { ResolvedMention } from '@/lib/geoparse/types';

/** A quotation cut around the name it is about. */
export interface QuoteParts {
  readonly before: string;
  readonly name: string;
  readonly after: string;
  /** Whether text was left out at either end. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** White space of the source, line breaks included, reads as one space in a quotation. */
const flatten = (text: string) => text.replace(/\s+/g, ' ');

/**
 * The sentence of a mention, cut at the mention's own occurrence (not at the first place where the
 * same letters stand), shortened at word ends so that at most `reach` characters remain on either
 * side of the name.
 */
export function quoteParts(
  mention: Pick<ResolvedMention, 'start' | 'end' | 'text' | 'quote'>,
  reach: { readonly before: number; readonly after: number } = { before: 170, after: 150 },
): QuoteParts {
  const { sentence, sentenceStart } = mention.quote;
  const at = mention.start - sentenceStart;
  const holds = sentence.slice(at, at + mention.text.length) === mention.text;
  const allBefore = holds ? sentence.slice(0, at) : mention.quote.prefix;
  const allAfter = holds ? sentence.slice(at + mention.text.length) : mention.quote.suffix;
  return partsAround(allBefore, mention.text, allAfter, reach);
}

/** A name with what stands before and after it, shortened at word ends to at most `reach`. */
export function partsAround(
  allBefore: string,
  name: string,
  allAfter: string,
  reach: { readonly before: number; readonly after: number },
): QuoteParts {
  const before = keepEnd(allBefore, reach.before);
  const after = keepStart(allAfter, reach.after);
  return {
    before: flatten(before),
    name: flatten(name),
    after: flatten(after),
    cutBefore: before.length < allBefore.length,
    cutAfter: after.length < allAfter.length,
  };
}

/** The last `length` characters or fewer, beginning with a whole word where there is one. */
function keepEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = text.slice(text.length - length);
  const space = tail.search(/\s/);
  return space === -1 ? tail : tail.slice(space + 1);
}

/** The first `length` characters or fewer, ending with a whole word where there is one. */
function keepStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const space = head.search(/\s\S*$/);
  return space <= 0 ? head : head.slice(0, space);
}
