import type { Article } from '@/lib/article';
import { applyCorrections } from '@/lib/corrections/apply';
import type { Correction } from '@/lib/corrections/types';
import type { Geoparsed } from '@/lib/geoparse/types';
import type { ArticleDocument } from './types';

/** A document of an article as it was read, with corrections made on it. */
export function correctedDocument(
  article: Article,
  automatic: Geoparsed,
  corrections: readonly Correction[],
  id?: string | number,
): ArticleDocument {
  const name = id === undefined ? {} : { id };
  if (corrections.length === 0) return { ...name, article, result: automatic };
  const { result, annotations, settledStarts } = applyCorrections(
    article.text,
    automatic,
    corrections,
    article.title,
  );
  return { ...name, article, result, automatic, corrections, annotations, settledStarts };
}
