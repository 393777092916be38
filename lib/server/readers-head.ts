import 'server-only';
import { mapParams } from '@/lib/api/v1/schemas';
import type { MapHead } from '@/lib/storage/types';
import { getStore } from './store';

/** What is known of a map without reading it; null where readers find none, withdrawn ones included. */
export async function readReadersHead(id: string): Promise<MapHead | null> {
  // Pages hand over what stands in an address; databases choke on some of it.
  if (!mapParams.safeParse({ id }).success) return null;
  const head = await (await getStore()).head(id);
  return head?.visibility === 'withdrawn' ? null : head;
}
