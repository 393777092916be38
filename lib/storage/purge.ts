/** Deleted maps can be brought back for a while, then they are gone for good. */
import type { Store } from './types';

/** How long a deleted map can be brought back, in days. */
export const KEPT_DAYS = 30;

/**
 * Remove maps that were deleted too long ago.
 *
 * @param now the present
 * @param days how long they are kept
 * @returns how many were removed
 */
export function purgeDeleted(store: Store, now: Date, days = KEPT_DAYS): Promise<number> {
  return store.purge(new Date(now.getTime() - days * 86_400_000).toISOString());
}
