import { createTranslator } from 'use-intl/core';
import formatParsed from 'use-intl/format-message/format-only';
import { describe, expect, test } from 'vitest';
import { compileMessages } from '@/lib/i18n/compile-messages';
import formatMessage from '@/lib/i18n/format-message';
import { loadMessages } from '@/lib/i18n/load-messages';
import { LOCALES } from '@/lib/i18n/locales';

type Message = Parameters<typeof formatParsed>[1];
type Options = Parameters<typeof formatParsed>[3];

/** Every message of a catalogue by its path. */
function flatten(part: unknown, path = ''): [string, unknown][] {
  if (typeof part === 'string' || Array.isArray(part)) return [[path, part]];
  return Object.entries(part as object).flatMap(([key, inner]) =>
    flatten(inner, path ? `${path}.${key}` : key),
  );
}

/** A value for each argument a message names, whatever it is used for. */
function valuesFor(message: string, count: number): Record<string, unknown> {
  const names = [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => name!);
  return {
    ...Object.fromEntries(names.map((name) => [name, count])),
    ...Object.fromEntries(tags.map((tag) => [tag, (inside: string) => `[${inside}]`])),
  };
}

describe.each(LOCALES)('messages in %s, parsed beforehand', (locale) => {
  test('say what the catalogue says', async () => {
    const messages = await loadMessages(locale);
    const parsed = new Map(flatten(compileMessages(messages)));
    const said = createTranslator({ locale, messages });
    const options = {
      locale,
      timeZone: 'UTC',
      formatters: {
        getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
          new Intl.NumberFormat(...given),
        getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
          new Intl.PluralRules(...given),
        getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
          new Intl.DateTimeFormat(...given),
      },
    } as unknown as Options;
    const all = flatten(messages) as [string, string][];
    expect(all.length).toBeGreaterThan(400);
    for (const [path, message] of all) {
      for (const count of [0, 1, 2, 1234]) {
        const values = valuesFor(message, count) as never;
        const wanted = String(said.markup(path as never, values));
        expect(String(formatParsed(path, parsed.get(path) as Message, values, options)), path).toBe(
          wanted,
        );
        expect(String(formatMessage(path, message, values, options)), path).toBe(wanted);
      }
    }
  });

  test('are plain data, made once', async () => {
    const messages = await loadMessages(locale);
    const compiled = compileMessages(messages);
    expect(JSON.parse(JSON.stringify(compiled))).toStrictEqual(compiled);
    expect(compileMessages(messages)).toBe(compiled);
  });
});
