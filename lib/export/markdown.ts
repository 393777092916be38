import type { ResolvedMention, ResolvedPlace } from '@/lib/geoparse/types';
import { articleLabel, describePlace, geonamesUrl } from './links';
import type { ArticleDocument, TextExporter } from './types';

/**
 * A list to paste anywhere: each place with what it is, where it is, and the first sentence that
 * names it; then the mentions that were not placed.
 */
export const markdown = {
  id: 'markdown',
  label: 'Markdown list',
  group: 'page',
  extension: 'md',
  mediaType: 'text/markdown',
  explain: false,
  join: 'none',
  write: (document) => {
    const { mentions, places } = document.result;
    const about = places.filter((place) => place.about);
    const rest = places.filter((place) => !place.about);
    const unplaced = mentions.filter(({ place }) => place === null);
    const sections = [
      `# Places in ${plain(articleLabel(document))}`,
      section(
        'About',
        about.map((place) => placeItem(place, document)),
      ),
      section(
        about.length > 0 ? 'Mentioned' : 'Places',
        rest.map((place) => placeItem(place, document)),
      ),
      section(
        'Not placed',
        unplaced.map((mention) => item(`**${plain(mention.text)}**`, mention)),
      ),
    ];
    return `${sections.filter((text) => text !== null).join('\n\n')}\n`;
  },
} as const satisfies TextExporter;

function section(title: string, items: readonly string[]): string | null {
  return items.length > 0 ? `## ${title}\n\n${items.join('\n')}` : null;
}

function placeItem(resolved: ResolvedPlace, { result, annotations }: ArticleDocument): string {
  const { place, nameInText, certainty, mentionIndexes } = resolved;
  const url = geonamesUrl(place);
  const name = `**${plain(nameInText)}**`;
  const where = `${place.point[1].toFixed(4)}, ${place.point[0].toFixed(4)}`;
  const facts = [
    plain(describePlace(place)),
    where,
    certainty === 'sure' ? null : certainty,
    mentionIndexes.length > 1 ? `${mentionIndexes.length} mentions` : null,
  ].filter((fact) => fact !== null);
  return item(
    `${url ? `[${inLink(name)}](${url})` : name} (${facts.join('; ')})`,
    result.mentions[mentionIndexes[0]!],
    annotations?.[place.id]?.note,
  );
}

/** A list item with the sentence of a mention on a line of its own. */
function item(words: string, mention: ResolvedMention | undefined, note?: string): string {
  const quote = mention && `“${plain(mention.quote.sentence)}”`;
  const lines = [words, quote, note && plain(note)].filter((line) => line !== undefined);
  return `- ${lines.join('  \n  ')}`;
}

/** Brackets as entities: some readers forget, inside a link's text, that they were escaped. */
const inLink = (text: string) => text.replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');

/** Text on one line in which nothing means anything to Markdown, HTML or a finder of addresses. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}
