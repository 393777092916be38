import type {
  Certainty,
  Extent,
  Geoparsed,
  MentionRole,
  Place,
  PlaceKind,
  ResolvedMention,
} from '@/lib/geoparse/types';
import { type Story, toStory } from '@/lib/view/story';

/** A place as tests write it; the rest is filled in. */
interface PlaceSketch {
  readonly id: string;
  readonly name: string;
  readonly kind?: PlaceKind;
  readonly country?: readonly [code: string, name: string] | null;
  readonly point?: readonly [number, number];
  readonly extent?: Extent;
  readonly otherNames?: readonly string[];
}

export function makePlace(sketch: PlaceSketch): Place {
  const { id, name, kind = 'town', country = ['AZ', 'Azerbaijan'], point = [47, 40] } = sketch;
  return {
    id,
    name,
    otherNames: sketch.otherNames ?? [],
    kind,
    featureCode: 'PPL',
    countryCode: country?.[0] ?? null,
    country: country?.[1] ?? null,
    admin1: null,
    admin2: null,
    population: 1000,
    point,
    extent: sketch.extent ?? null,
    extentIsApproximate: false,
    source: 'geonames',
    geonamesId: Number(id) || null,
    wikidataId: null,
  };
}

/** A name to be found in the text, at its first occurrence after the one before it. */
interface MentionSketch {
  readonly text: string;
  readonly place: Place | null;
  readonly role?: MentionRole;
  readonly certainty?: Certainty;
}

const CONFIDENCE: Readonly<Record<Certainty, number>> = { sure: 0.95, likely: 0.7, doubtful: 0.4 };

/** An engine's answer written by hand: the mentions are looked for in the text in order. */
export function makeGeoparsed(text: string, sketches: readonly MentionSketch[]): Geoparsed {
  let from = 0;
  const mentions = sketches.map((sketch): ResolvedMention => {
    const start = text.indexOf(sketch.text, from);
    if (start === -1) throw new Error(`“${sketch.text}” is not in the text after ${from}.`);
    const end = start + sketch.text.length;
    from = end;
    const certainty = sketch.certainty ?? 'sure';
    return {
      start,
      end,
      text: sketch.text,
      role: sketch.role ?? 'location',
      lookupNames: [sketch.text],
      kindCue: null,
      recognition: 1,
      qualifiedBy: -1,
      recognisers: ['test'],
      place: sketch.place,
      confidence: CONFIDENCE[certainty],
      certainty,
      candidates: sketch.place
        ? [{ place: sketch.place, score: CONFIDENCE[certainty], reasons: [] }]
        : [],
      quote: quoteAround(text, start, end),
    };
  });
  const ids = [...new Set(mentions.flatMap(({ place }) => place?.id ?? []))];
  const places = ids.map((id) => {
    const mentionIndexes = mentions.flatMap(({ place }, index) => (place?.id === id ? index : []));
    const first = mentions[mentionIndexes[0]!]!;
    return {
      place: first.place!,
      nameInText: first.text,
      mentionIndexes,
      confidence: first.confidence,
      certainty: first.certainty,
      about: mentionIndexes.length > 1,
      aboutScore: mentionIndexes.length / mentions.length,
    };
  });
  return { language: 'en', mentions, places };
}

/** The sentence is what stands between full stops or line ends. */
function quoteAround(text: string, start: number, end: number) {
  const sentenceStart = Math.max(
    ...['. ', '\n'].map((stop) => {
      const at = text.lastIndexOf(stop, start);
      return at === -1 ? 0 : at + stop.length;
    }),
  );
  const stops = ['. ', '.\n', '\n']
    .map((stop) => text.indexOf(stop, end))
    .filter((at) => at !== -1);
  const sentenceEnd = stops.length > 0 ? Math.min(...stops) + 1 : text.length;
  return {
    sentence: text.slice(sentenceStart, sentenceEnd).trimEnd(),
    sentenceStart,
    sentenceEnd,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
}

export function makeStory(text: string, sketches: readonly MentionSketch[], title = ''): Story {
  return toStory({ id: 'test', title, text, result: makeGeoparsed(text, sketches) });
}

const CHILE = ['CL', 'Chile'] as const;
const ARGENTINA = ['AR', 'Argentina'] as const;

/** A short story of the far south, with one place of most sorts. */
export const PATAGONIA_TEXT = [
  'Ferry strands walkers',
  'A ferry broke down off Puerto Natales on Tuesday. Chilean police said 40 walkers bound for Punta Arenas were safe. The Navy in Punta Arenas sent a tug.',
  'In Ushuaia, across the Beagle Channel, hotels were full. Santiago promised help, and a second boat left Punta Arenas for Porvenir.',
].join('\n');

export const PLACES = {
  natales: makePlace({
    id: '3874787',
    name: 'Puerto Natales',
    country: CHILE,
    point: [-72.5, -51.73],
  }),
  chile: makePlace({
    id: '3895114',
    name: 'Chile',
    kind: 'country',
    country: CHILE,
    point: [-71, -30],
  }),
  arenas: makePlace({
    id: '3874787x',
    name: 'Punta Arenas',
    kind: 'city',
    country: CHILE,
    point: [-70.92, -53.16],
    otherNames: ['Magallanes', 'Пунта-Аренас'],
  }),
  ushuaia: makePlace({
    id: '3833367',
    name: 'Ushuaia',
    kind: 'city',
    country: ARGENTINA,
    point: [-68.3, -54.8],
  }),
  beagle: makePlace({
    id: 'beagle-channel',
    name: 'Beagle Channel',
    kind: 'water',
    country: null,
    point: [-68.4, -54.88],
    extent: [-71, -55.2, -66.5, -54.7],
  }),
  santiago: makePlace({
    id: '3871336',
    name: 'Santiago',
    kind: 'city',
    country: CHILE,
    point: [-70.65, -33.46],
  }),
} as const;

export const patagonia = (): Story =>
  makeStory(PATAGONIA_TEXT, [
    { text: 'Puerto Natales', place: PLACES.natales },
    { text: 'Chilean', place: PLACES.chile, role: 'adjective' },
    { text: 'Punta Arenas', place: PLACES.arenas },
    { text: 'Punta Arenas', place: PLACES.arenas },
    { text: 'Ushuaia', place: PLACES.ushuaia },
    { text: 'Beagle Channel', place: PLACES.beagle, certainty: 'likely' },
    { text: 'Santiago', place: PLACES.santiago, role: 'actor', certainty: 'doubtful' },
    { text: 'Punta Arenas', place: PLACES.arenas },
    { text: 'Porvenir', place: null, certainty: 'doubtful' },
  ]);
