/** The maps of version 1 of the interface, as the page uses them. */
import type { z } from 'zod';
import type {
  createdMapResponse,
  ownedMapResponse,
  versionListResponse,
} from '@/lib/api/v1/responses';
import type { mapInput } from '@/lib/api/v1/schemas';
import { answer } from './api';

export type OwnedMap = z.output<typeof ownedMapResponse>;
export type CreatedMap = z.output<typeof createdMapResponse>;
export type MapVersions = z.output<typeof versionListResponse>['versions'];
/** What is sent to make or to replace a map. */
export type MapDraft = z.input<typeof mapInput>;

/** What became of a save: kept, or refused because somebody saved first; that map comes with it. */
export type SaveResult =
  | { readonly type: 'saved'; readonly map: OwnedMap }
  | { readonly type: 'stale'; readonly current: OwnedMap };

/** The server asks for its password, or was given a wrong one. */
export class PasswordWanted extends Error {
  override readonly name = 'PasswordWanted';

  constructor(readonly wasWrong: boolean) {
    super('This server asks for a password before it keeps a map.');
  }
}

const pathOf = (id: string, rest = '') => `/api/v1/maps/${encodeURIComponent(id)}${rest}`;
const tagOf = (version: number) => `"v${version}"`;
const json = { 'content-type': 'application/json' };
/** The key goes in a header: addresses end up in logs. */
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

/**
 * Keep a new map.
 *
 * @param password where the server asks for one, else the empty string
 * @throws {PasswordWanted}; rejects otherwise as `fetchSample` does
 */
export async function createMap(map: MapDraft, password: string): Promise<CreatedMap> {
  const response = await fetch('/api/v1/maps', {
    method: 'POST',
    headers: { ...json, ...(password && bearer(encodeURIComponent(password))) },
    body: JSON.stringify(map),
  });
  if (response.status === 401 || response.status === 403) {
    throw new PasswordWanted(response.status === 403);
  }
  return answer<CreatedMap>(response);
}

/** The map as its owner left it; null where there is none, or none any longer. */
export async function fetchOwnedMap(id: string, key: string): Promise<OwnedMap | null> {
  const response = await fetch(pathOf(id, '/content'), { headers: bearer(key), cache: 'no-store' });
  return response.status === 404 ? null : answer<OwnedMap>(response);
}

/** Replace a map, if it is still at this version. */
export function saveMap(
  id: string,
  key: string,
  version: number,
  map: MapDraft,
): Promise<SaveResult> {
  return save(pathOf(id, '/content'), 'PUT', key, version, JSON.stringify(map));
}

/** Make an earlier version the newest. */
export function restoreMapVersion(
  id: string,
  key: string,
  version: number,
  earlier: number,
): Promise<SaveResult> {
  return save(pathOf(id, `/versions/${earlier}/restore`), 'POST', key, version, null);
}

async function save(
  path: string,
  method: string,
  key: string,
  version: number,
  body: string | null,
): Promise<SaveResult> {
  const headers = { ...bearer(key), 'if-match': tagOf(version), ...(body !== null && json) };
  const response = await fetch(path, { method, headers, body });
  if (response.status === 412) {
    const { current } = (await response.json()) as { current: OwnedMap };
    return { type: 'stale', current };
  }
  return { type: 'saved', map: await answer<OwnedMap>(response) };
}

/** The newest versions of a map. */
export async function fetchVersions(id: string, key: string): Promise<MapVersions> {
  const response = await fetch(pathOf(id, '/versions?limit=50'), {
    headers: bearer(key),
    cache: 'no-store',
  });
  return (await answer<{ versions: MapVersions }>(response)).versions;
}

/** Take a map away; the server keeps it for 30 days. */
export async function deleteMap(id: string, key: string): Promise<void> {
  const response = await fetch(pathOf(id), { method: 'DELETE', headers: bearer(key) });
  if (!response.ok && response.status !== 404) await answer(response);
}

/** Bring a deleted map back; null where there is none to bring back. */
export async function undeleteMap(id: string, key: string): Promise<OwnedMap | null> {
  const response = await fetch(pathOf(id, '/undelete'), { method: 'POST', headers: bearer(key) });
  return response.status === 404 ? null : answer<OwnedMap>(response);
}
