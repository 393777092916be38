/**
 * Which articles of this browser have been published, with the keys to their maps. Kept by the
 * article's id; the key never leaves the browser but in a header to its own server.
 */

export interface Publication {
  /** Public id of the map. */
  readonly mapId: string;
  readonly editKey: string;
  /** The article's id within the map. */
  readonly articleId: string;
  /** The version this browser last saw. */
  readonly version: number;
}

const KEY = 'dateline.publications';
const inMemory = new Map<string, Publication>();

/** The publication of an article, or null. */
export function loadPublication(id: string): Publication | null {
  return readAll()[id] ?? null;
}

/** The article of this browser that a map was made from, or null. */
export function articleOfMap(mapId: string): string | null {
  const found = Object.entries(readAll()).find(([, publication]) => publication.mapId === mapId);
  return found?.[0] ?? null;
}

/**
 * Remember a publication, or forget it (null). @returns whether the browser will keep it
 */
export function savePublication(id: string, publication: Publication | null): boolean {
  const all = { ...readAll() };
  if (publication) {
    all[id] = publication;
    inMemory.set(id, publication);
  } else {
    delete all[id];
    inMemory.delete(id);
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** Under this id a key waits for its map to be opened: it is no article's. */
export const waitingId = (mapId: string) => `map-${mapId}`;

/** Remember the key of a map that no article here stands for. */
export function keepKey(mapId: string, editKey: string): boolean {
  return savePublication(waitingId(mapId), { mapId, editKey, articleId: '', version: 0 });
}

function readAll(): Readonly<Record<string, Publication>> {
  const held = Object.fromEntries(inMemory);
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return held;
    const whole = Object.entries(kept).filter(([, value]) => isPublication(value));
    return { ...Object.fromEntries(whole), ...held };
  } catch {
    return held;
  }
}

function isPublication(value: unknown): value is Publication {
  const { mapId, editKey, articleId, version } = (value ?? {}) as Partial<Publication>;
  return (
    typeof mapId === 'string' &&
    typeof editKey === 'string' &&
    typeof articleId === 'string' &&
    typeof version === 'number'
  );
}
