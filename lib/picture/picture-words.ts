/** The words printed in pictures and in pages made to be kept. */
import { createTranslator } from 'use-intl/core';
import type { Messages } from '@/lib/i18n/load-messages';
import type { Locale } from '@/lib/i18n/locales';

/** Words in one language, from the catalogue. */
export type PictureWords = ReturnType<typeof pictureWords>;

/** A function from keys of the catalogue to words. */
export function pictureWords(locale: Locale, messages: Messages) {
  return { locale, t: createTranslator({ locale, messages }) };
}
