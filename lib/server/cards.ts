import 'server-only';
import { LRUCache } from 'lru-cache';
import { isLocale } from '@/lib/i18n/locales';
import { drawCard } from '@/lib/publish/draw-card';
import type { PublishedMap } from '@/lib/publish/published-map';
import { readSite } from './site';

/** Cards are kept as drawn, about this many bytes of them. */
const CACHED_BYTES = 32_000_000;

type Card = Uint8Array<ArrayBuffer>;
interface Cards {
  readonly drawn: LRUCache<string, Card>;
  /** The last one begun: they are drawn one after the other, for each takes a core for itself. */
  last: Promise<unknown>;
}

// Each route may be bundled with its own copy of this module: the cards belong to the process.
const key = Symbol.for('dateline.server.cards');
const holder = globalThis as { [key]?: Cards };
holder[key] ??= {
  drawn: new LRUCache({ maxSize: CACHED_BYTES, sizeCalculation: ({ byteLength }) => byteLength }),
  last: Promise.resolve(),
};
const cards = holder[key];

/**
 * A map's card, drawn at first asking.
 *
 * @param width pixels
 * @param beforeDrawing may refuse by throwing
 */
export async function cardOf(
  map: PublishedMap,
  width: number,
  beforeDrawing: () => Promise<void>,
): Promise<Card> {
  const name = `${map.id} ${map.version} ${map.savedAt} ${width}`;
  const known = cards.drawn.get(name);
  if (known) return known;
  await beforeDrawing();
  const drawing = cards.last.then(async () => {
    const meanwhile = cards.drawn.get(name);
    if (meanwhile) return meanwhile;
    const { language } = map.display;
    const locale = language !== null && isLocale(language) ? language : 'en';
    const { disputedBorders } = readSite();
    const card = await drawCard(map, { width, locale, disputedBorders });
    cards.drawn.set(name, card);
    return card;
  });
  cards.last = drawing.catch(() => undefined);
  return drawing;
}
