/** Opening a published map for its owner: its article becomes a draft of this browser. */
import type { Correction } from '@/lib/corrections/types';
import { newDraftId } from '@/lib/drafts/draft-id';
import { openEditLog } from '@/lib/drafts/edit-log';
import { savePublication } from '@/lib/drafts/publications';
import { saveDraft } from '@/lib/drafts/store';
import { requestGeoparse } from './api';
import type { OwnedMap } from './maps';

/**
 * Make a draft of a map's article, with its corrections, tied to the map so that it can be updated.
 * Articles beyond the first stay on the map as they are.
 *
 * @returns the draft's id
 */
export async function openMap(map: OwnedMap, editKey: string): Promise<string> {
  const first = map.articles[0]!;
  const { title, text } = first.article;
  const { article: _, ...result } = await requestGeoparse({ title, text });
  const id = newDraftId();
  await saveDraft({ ...first.article, id, result, createdAt: new Date().toISOString() });
  const corrections = first.corrections as readonly Correction[];
  if (corrections.length > 0) await openEditLog(id).append({ type: 'record', corrections });
  savePublication(id, { mapId: map.id, editKey, articleId: first.id, version: map.version });
  return id;
}
