/** Names and keys of maps. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Easy to read aloud and to type: no vowels, so no words; no 0/o, 1/l. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
/** 28 to the 12th: 57 bits, so that nobody meets an unlisted map by trying. */
const ID_LENGTH = 12;

/** A new public id: part of a map's address, unguessable enough for unlisted maps. */
export function newMapId(): string {
  let id = '';
  while (id.length < ID_LENGTH) {
    for (const byte of randomBytes(ID_LENGTH)) {
      // Bytes beyond the last whole multiple of the alphabet would favour its beginning.
      if (byte < 252 && id.length < ID_LENGTH) id += ALPHABET[byte % ALPHABET.length];
    }
  }
  return id;
}

/**
 * The name of an article by its words: SHA-256 of title, line break and text, in hexadecimal
 * digits.
 */
export const hashOfArticle = (title: string, text: string) =>
  createHash('sha256').update(`${title}\n${text}`).digest('hex');

/**
 * The id of the map of an article: the same for the same words, and no other.
 *
 * @param hash from `hashOfArticle`
 */
export function mapIdOfHash(hash: string): string {
  // Twice the letters of a random id: two texts must never meet.
  return Array.from(
    Buffer.from(hash, 'hex').subarray(0, 2 * ID_LENGTH),
    (byte) => ALPHABET[byte % ALPHABET.length],
  ).join('');
}

/** A new edit key: 256 bits, base64url. Shown once to whoever made the map. */
export const newEditKey = () => randomBytes(32).toString('base64url');

/** What is kept of an edit key. It is as random as a hash already, so one round of SHA-256 will do. */
export const hashEditKey = (key: string) => createHash('sha256').update(key).digest('base64url');

/** Whether a key is the one that was hashed, in time that does not depend on how nearly. */
export function matchesHash(key: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashEditKey(key)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
