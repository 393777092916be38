/** Making somebody else's corrections one's own. */
import type { Correction } from '@/lib/corrections/types';
import { openEditLog } from '@/lib/drafts/edit-log';

/**
 * Put these corrections in the place of an article's own, as one step that can be undone.
 *
 * @param own those there are now
 */
export async function takeCorrections(
  articleId: string,
  own: readonly Correction[],
  theirs: readonly Correction[],
): Promise<void> {
  const known = new Set(theirs.map(({ id }) => id));
  const kept = new Set(own.map(({ id }) => id));
  await openEditLog(articleId).append({
    type: 'replace',
    ids: own.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    corrections: theirs.filter(({ id }) => !kept.has(id)),
  });
}
