/** Drawing where there is no browser: the basemap and fonts from disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadMessages } from '@/lib/i18n/load-messages';
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales';
import { readOutlineFileFrom } from '@/lib/map/outlines-on-disk';
import { findBundled } from './bundled';
import { pictureWords } from './picture-words';
import { drawPng } from './png-node';
import { canPrintLine, canPrintName } from './printable';
import { openTiles } from './read-tile-node';
import type { PictureOptions, PictureTools } from './tools';

/**
 * Tools for a picture of an article in this language: its words are in that language if the
 * interface is, else in English.
 *
 * @param language BCP 47 tag
 * @throws Error where `npm run build:data` has not been run
 */
export async function openPictureTools(
  language: string,
  options: Partial<Omit<PictureOptions, 'language' | 'words'>> = {},
): Promise<PictureTools> {
  const base = language.split('-')[0]!.toLowerCase();
  const locale = isLocale(base) ? base : DEFAULT_LOCALE;
  const assets = findBundled('pictures');
  return {
    readTile: openTiles(),
    readOutlineFile: readOutlineFileFrom(path.join(findBundled('basemap'), 'outlines')),
    canPrintName,
    canPrintLine,
    drawPng,
    readAsset: (file) => readFile(path.join(assets, file)),
    options: {
      theme: 'light',
      ...options,
      language: locale,
      words: pictureWords(locale, await loadMessages(locale)),
    },
  };
}
