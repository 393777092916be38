import type { MapContent } from '@/lib/storage/types';

/** What the writer said was done. */
export interface Done {
  readonly id: string;
  readonly version: number;
  readonly isDeleted: boolean;
}

/** What a version of a map holds: told from its name alone, and long enough to be cut in two. */
export function contentOf(id: string, version: number): MapContent {
  // Random to gzip, so that a map takes several pages of the file.
  let state = [...`${id}:${version}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0,
    7,
  );
  const letters = Array.from({ length: 12_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  });
  const title = `${id}, version ${version}`;
  return {
    title,
    visibility: 'unlisted',
    settings: { version },
    articles: [
      {
        id: 'a',
        article: { title, text: letters.join('') },
        result: { language: 'en', mentions: [], places: [] },
        corrections: [],
      },
    ],
  };
}
