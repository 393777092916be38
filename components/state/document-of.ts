import type { ArticleDocument } from '@/lib/export/types';
import type { OpenArticle } from '@/lib/view/story';
import type { Corrections } from './use-corrections';

/** The article as exporters take it. */
export function documentOf(
  { title: given, text, result, byline, publishedAt, site, url }: OpenArticle,
  { automatic, corrections, annotations, settledStarts }: Corrections,
): ArticleDocument {
  const article = { title: given, text, byline, publishedAt, site, url };
  if (corrections.length === 0) return { article, result };
  return {
    article,
    result,
    automatic: automatic ?? result,
    corrections,
    annotations,
    settledStarts,
  };
}
