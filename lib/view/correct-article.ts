/** What the page fetches with the first correction: making corrections on an article. */

import { applyCorrections, type Corrected } from '@/lib/corrections/apply';
import type { Correction } from '@/lib/corrections/types';
import type { OpenArticle } from './story';

/** An article with its corrections made, and what else came of them. */
export type CorrectedArticle = Omit<Corrected, 'result'> & { readonly article: OpenArticle };

/** Make the corrections on an article as it was read. */
export function correctArticle(
  article: OpenArticle,
  corrections: readonly Correction[],
): CorrectedArticle {
  const { text, title } = article;
  const { result, ...rest } = applyCorrections(text, article.result, corrections, title);
  return { ...rest, article: { ...article, result } };
}
