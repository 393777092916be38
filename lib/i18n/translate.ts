/** The interface's words outside React: pages written by hand, pictures, answers. */
import { createTranslator } from 'use-intl/core';
import type { Messages } from './load-messages';
import type { Locale } from './locales';

/** Words of a catalogue by their path, e.g. `t('embed.summary', { count: 3 })`. */
export function translator(locale: Locale, messages: Messages) {
  return createTranslator({ locale, messages });
}

export type Translate = ReturnType<typeof translator>;
