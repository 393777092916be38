import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Reason } from '@/lib/geoparse/types';
import { loadMessages } from '@/lib/i18n/load-messages';
import { directionOf, LOCALES, negotiateLocale } from '@/lib/i18n/locales';
import { flavorFor } from '@/lib/map/flavors';
import { countWords } from '@/lib/view/count-words';
import { fileNameOf } from '@/lib/view/file-name';
import { preferenceCookie, readPreferences } from '@/lib/view/preferences';
import { asProblem, problemOf, RequestProblem } from '@/lib/view/problem';
import { reasonWords } from '@/lib/view/reason-words';

describe('problems', () => {
  test('go by the reason, then by the status', () => {
    expect(problemOf(413, { reason: 'too-large' }).key).toBe('tooLarge');
    expect(problemOf(413, null).key).toBe('tooLarge');
    expect(problemOf(400, { reason: 'invalid-input', detail: 'No text.' })).toMatchObject({
      key: 'refused',
      detail: 'No text.',
    });
    expect(problemOf(404, 'html').key).toBe('sampleMissing');
    expect(problemOf(503, {}).key).toBe('busy');
    expect(problemOf(504, {}).key).toBe('timedOut');
    expect(problemOf(500, { detail: 'x' }).key).toBe('internal');
    expect(problemOf(418, {}).key).toBe('internal');
  });
  test('what fetch throws is the network', () => {
    expect(asProblem(new TypeError('Failed to fetch'), true).key).toBe('unreachable');
    expect(asProblem(new TypeError('Failed to fetch'), false).key).toBe('offline');
    expect(asProblem(new RequestProblem('busy'), false).key).toBe('busy');
  });
  test('each has its words in every language', async () => {
    const keys = [
      'empty',
      'tooLarge',
      'offline',
      'unreachable',
      'timedOut',
      'busy',
      'refused',
      'internal',
    ];
    for (const locale of LOCALES) {
      const { error } = await loadMessages(locale);
      for (const key of keys) expect(error).toHaveProperty(key);
    }
  });
});

describe('preferences', () => {
  test('come from cookies, then from the browser, then from us', () => {
    expect(readPreferences('dark', 'es', 'en')).toEqual({ theme: 'dark', locale: 'es' });
    expect(readPreferences(undefined, undefined, 'es-MX,en;q=0.8')).toEqual({
      theme: 'system',
      locale: 'es',
    });
    expect(readPreferences('purple', 'tlh', null)).toEqual({ theme: 'system', locale: 'en' });
  });
  test('languages are weighed by quality, then by place', () => {
    expect(negotiateLocale('fr, en;q=0.3, es;q=0.9')).toBe('es');
    expect(negotiateLocale('*')).toBe('en');
    expect(negotiateLocale('')).toBe('en');
  });
  test('are kept for the whole site and sent to no other', () => {
    expect(preferenceCookie('a', 'b c')).toBe('a=b%20c; Path=/; Max-Age=31536000; SameSite=Lax');
  });
  test('direction follows the script of the language', () => {
    expect(directionOf('ar-EG')).toBe('rtl');
    expect(directionOf('tr')).toBe('ltr');
  });
});

/** Every string of a catalogue by its dotted path. */
function flatten(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : [...flatten(value, `${path}${key}.`)],
    ) as [string, string][],
  );
}

/** Names of the arguments of an ICU message, and its tags. */
const argumentsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]!))]
    .filter((name) => !/^(zero|one|two|few|many|other)$/.test(name))
    .sort();

describe('the catalogue', async () => {
  const english = flatten(await loadMessages('en'));

  test.each(LOCALES)('%s has every string, with the same arguments', async (locale) => {
    const other = flatten(await loadMessages(locale));
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, message] of english) {
      expect(argumentsOf(other.get(key)!), key).toEqual(argumentsOf(message));
      expect(other.get(key)!.trim(), key).not.toBe('');
    }
  });

  test('every language but English says most of it in words of its own', async () => {
    for (const locale of LOCALES.filter((one) => one !== 'en')) {
      const other = flatten(await loadMessages(locale));
      const same = [...english].filter(([key, message]) => other.get(key) === message);
      expect(same.length / english.size, locale).toBeLessThan(0.05);
    }
  });
});

describe('reasons', () => {
  const say = (signal: string, weight: number, values: Reason['values']) =>
    reasonWords({ signal, weight, values })?.key;

  test('are told by signal and by side', () => {
    expect(say('near', 1, { names: ['Fuzuli'], km: [42] })).toBe('near');
    expect(say('near', -1, { names: ['Fuzuli'], km: [4200] })).toBe('far');
    expect(say('near', 1, { names: [], km: [] })).toBeUndefined();
    expect(say('containment', 1, { containers: ['Azerbaijan'] })).toBe('contained');
    expect(say('kind-cue', 1, { words: 'town', fits: 1 })).toBe('kindSaid');
    expect(say('kind-cue', -1, { words: 'River', fits: 0 })).toBe('kindNotSaid');
    expect(say('name', 1, { meanings: 1 })).toBe('onlyOne');
    expect(say('name', 1, { meanings: 4, use: 'usual' })).toBe('usualName');
    expect(say('name', 1, { meanings: 4, use: 'other', text: 'Şuşa', name: 'Susa' })).toBe(
      'usualName',
    );
    expect(say('name', -1, { meanings: 4, use: 'other' })).toBe('lesserName');
    expect(say('prominence', 1, { population: 0 })).toBe('wellKnown');
    expect(say('prominence', 1, { population: 9 })).toBe('populous');
    expect(say('votes', -1, { country: 'Iran', share: 0 })).toBe('countryRarely');
    expect(say('a signal of tomorrow', 1, {})).toBeUndefined();
  });
  test('carry what their sentences need', () => {
    expect(
      reasonWords({ signal: 'near', weight: 1, values: { names: ['A', 'B'], km: [4, 9] } })!.lists,
    ).toEqual({ names: ['A', 'B'], km: [4, 9] });
  });
});

test('file names keep the letters of any script and are cut at a word', () => {
  expect(fileNameOf('Ferry strands walkers: “Help!”')).toBe('ferry-strands-walkers-help');
  expect(fileNameOf('Лачин и Шуша')).toBe('лачин-и-шуша');
  expect(fileNameOf('../../etc/passwd')).toBe('etc-passwd');
  expect(fileNameOf('?!')).toBe('article');
  expect(fileNameOf('word '.repeat(50)).length).toBeLessThanOrEqual(60);
});

test('words are counted between white space', () => {
  expect(countWords('  one two\nthree ')).toBe(3);
  expect(countWords('')).toBe(0);
});

describe('the colours of the page', () => {
  const css = readFileSync('app/tokens.css', 'utf8');
  /** The value of a custom property in a theme's block of the style sheet. */
  const token = (name: string, theme: 'light' | 'dark'): string => {
    const block = css.slice(theme === 'dark' ? css.indexOf(':root[data-theme="dark"]') : 0);
    const rule = new RegExp(`--${name}: ([^;]+);`);
    const value = (rule.exec(block) ?? rule.exec(css)!)[1]!;
    return value.startsWith('var(--') ? token(value.slice(6, -1), theme) : value.toUpperCase();
  };

  test.each(['light', 'dark'] as const)('are those of the map: %s', (theme) => {
    const flavor = flavorFor(theme);
    for (const [kind, color] of Object.entries(flavor.kinds)) {
      expect(token(`kind-${kind}`, theme), kind).toBe(color.toUpperCase());
    }
    for (const name of ['paper', 'land', 'water', 'border', 'ink', 'accent'] as const) {
      expect(token(name, theme), name).toBe(flavor[name].toUpperCase());
    }
  });

  test('dark by choice and dark by the system are the same', () => {
    const blocks = css.split(/:root\[data-theme="(?:dark|system)"\] \{/).slice(1);
    const values = blocks.map((block) =>
      block.slice(0, block.indexOf('}')).match(/--[\w-]+: [^;]+/g),
    );
    expect(values).toHaveLength(2);
    expect(values[0]).toEqual(values[1]);
  });

  test.each(['light', 'dark'] as const)('keep the contrast that reading needs: %s', (theme) => {
    for (const ground of ['paper', 'paper-raised', 'paper-sunken']) {
      for (const ink of ['ink', 'ink-muted', 'accent-ink']) {
        expect(
          contrast(token(ink, theme), token(ground, theme)),
          `${ink} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
      for (const mark of ['control-line', 'focus', 'accent']) {
        expect(
          contrast(token(mark, theme), token(ground, theme)),
          `${mark} on ${ground}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
    expect(contrast(token('on-accent', theme), token('accent', theme))).toBeGreaterThanOrEqual(4.5);
    for (const kind of Object.keys(flavorFor(theme).kinds)) {
      // The chosen name is written in the ground's colour on its kind's.
      expect(
        contrast(token('paper-raised', theme), token(`kind-${kind}`, theme)),
        kind,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** Contrast ratio by WCAG 2.2 of two `#RRGGBB` colours. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
