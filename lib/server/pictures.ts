import 'server-only';
import { LRUCache } from 'lru-cache';
import type { TaskInput, TaskOutput } from '@/lib/batch/tasks';
import { isLocale } from '@/lib/i18n/locales';
import type { PublishedPicture } from '@/lib/publish/draw-published';
import type { PublishedMap } from '@/lib/publish/published-map';
import { readSite } from './site';
import { runOnThread } from './threads';

/** Pictures are kept as drawn, about this many bytes of them. */
const CACHED_BYTES = 32_000_000;

type Drawing = 'drawCard' | 'drawPublished';
type Picture = TaskOutput<Drawing>;
interface Pictures {
  readonly drawn: LRUCache<string, Picture>;
  readonly underWay: Map<string, Promise<Picture>>;
}

// Each route may be bundled with its own copy of this module: the pictures belong to the process.
const key = Symbol.for('dateline.server.pictures');
const holder = globalThis as { [key]?: Pictures };
holder[key] ??= {
  drawn: new LRUCache({
    maxSize: CACHED_BYTES,
    maxEntrySize: CACHED_BYTES / 8,
    sizeCalculation: ({ length }) => length,
  }),
  underWay: new Map(),
};
const pictures = holder[key];

/**
 * A map's card, drawn at first asking, on a thread.
 *
 * @param width pixels
 * @param beforeDrawing may refuse by throwing
 * @throws {Failure} `busy` or `timed-out`
 */
export function cardOf(
  map: PublishedMap,
  width: number,
  beforeDrawing: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = map.display;
  const locale = language !== null && isLocale(language) ? language : 'en';
  const { disputedBorders } = readSite();
  const options = { width, locale, disputedBorders };
  return draw('drawCard', map, options, { map, options }, beforeDrawing);
}

/**
 * A map as an SVG picture, drawn at first asking, on a thread.
 *
 * @param shown the map with the places to be drawn
 * @param beforeDrawing may refuse by throwing
 * @throws {Failure} `busy` or `timed-out`
 */
export function pictureOf(
  shown: PublishedMap,
  look: Omit<PublishedPicture, 'disputedBorders'>,
  beforeDrawing: () => Promise<void>,
): Promise<string> {
  const picture = { ...look, disputedBorders: readSite().disputedBorders };
  const places = shown.places.map(({ id }) => id);
  const { display } = shown;
  const input = { map: { places: shown.places, display }, picture };
  return draw('drawPublished', shown, { picture, places }, input, beforeDrawing);
}

/** Drawn once for each version of a map and each way to show it; whoever asks meanwhile waits. */
async function draw<Name extends Drawing>(
  name: Name,
  { id, version, savedAt }: PublishedMap,
  look: object,
  input: TaskInput<Name>,
  beforeDrawing: () => Promise<void>,
): Promise<TaskOutput<Name>> {
  const label = JSON.stringify([name, id, version, savedAt, look]);
  // What is kept under a task's name came from that task.
  const find = () =>
    (pictures.drawn.get(label) ?? pictures.underWay.get(label)) as
      | TaskOutput<Name>
      | Promise<TaskOutput<Name>>
      | undefined;
  const known = find();
  if (known !== undefined) return known;
  await beforeDrawing();
  const begun = find();
  if (begun !== undefined) return begun;
  const drawing = runOnThread('pictures', name, input);
  pictures.underWay.set(label, drawing);
  try {
    const picture = await drawing;
    pictures.drawn.set(label, picture);
    return picture;
  } finally {
    pictures.underWay.delete(label);
  }
}
