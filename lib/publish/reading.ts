/** Small readings of what is published, shared by everything that shows it. */
import type { PublishedMention, PublishedPlace } from './published-map';

/** A published mention in the form in which quotations are cut; see `quoteParts`. */
export function quotable({
  start,
  end,
  exact,
  prefix,
  suffix,
  sentence,
  offsetInSentence,
}: PublishedMention) {
  const sentenceStart = start - offsetInSentence;
  const sentenceEnd = sentenceStart + (sentence?.length ?? 0);
  const quote = { sentence: sentence ?? '', sentenceStart, sentenceEnd, prefix, suffix };
  return { start, end, text: exact, quote };
}

/**
 * The country to name beside a place; null for countries themselves and where none applies.
 *
 * @param names in the reader's language, by ISO code; what is missing stays in English
 */
export function countryOf(
  { kind, name, country, countryCode }: PublishedPlace,
  names: Readonly<Record<string, string>>,
): string | null {
  if (kind === 'country' || country === name || countryCode === null) return null;
  return names[countryCode] ?? country;
}
