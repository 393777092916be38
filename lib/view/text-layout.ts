import type { ResolvedMention } from '@/lib/geoparse/types';
import { firstIsHeadline, splitParagraphs } from './paragraphs';
import { cutSections, type Section } from './sections';
import { type MarkedParagraph, markParagraphs } from './segments';
import type { OpenArticle } from './story';

/** An article as it is read: sections of paragraphs with their names marked. */
export interface TextLayout {
  readonly sections: readonly Section[];
  /** Of each section, the ids of the places named in it. */
  readonly placesOf: readonly ReadonlySet<string | undefined>[];
  /** Whether the text begins with its headline. */
  readonly headlineInText: boolean;
}

const known = new WeakMap<OpenArticle, TextLayout>();

/** Lay an article out; the same object for the same article. */
export function layOutText(article: OpenArticle): TextLayout {
  const before = known.get(article);
  if (before) return before;
  const { text, title, result } = article;
  const parts = splitParagraphs(text, title);
  const sections = cutSections(markParagraphs(text, parts, result.mentions));
  const layout = {
    sections,
    placesOf: sections.map(({ paragraphs }) => placesIn(paragraphs, result.mentions)),
    headlineInText: firstIsHeadline(text, parts, title),
  };
  known.set(article, layout);
  return layout;
}

function placesIn(
  paragraphs: readonly MarkedParagraph[],
  mentions: readonly ResolvedMention[],
): ReadonlySet<string | undefined> {
  return new Set(
    paragraphs.flatMap(({ segments }) =>
      segments.map((s) => (s.type === 'mention' ? mentions[s.index]?.place?.id : undefined)),
    ),
  );
}
