const PREFIX = 'draft-';

/** Whether an article's id is that of a draft in this browser, not of a sample on the server. */
export const isDraftId = (id: string) => id.startsWith(PREFIX);

/** A new id, unguessable enough never to meet another in the same browser. */
export const newDraftId = () => PREFIX + randomId();

/** 18 letters and digits; also where the page is served without TLS and has no `randomUUID`. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}
