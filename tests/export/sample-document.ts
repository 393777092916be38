import { anchorOf } from '@/lib/corrections/anchor';
import type { Correction } from '@/lib/corrections/types';
import type { ArticleDocument } from '@/lib/export';
import { correctedDocument } from '@/lib/export/document';
import type { LonLat, Place, ResolvedMention, ResolvedPlace } from '@/lib/geoparse/types';

/** A place with everything that the arguments do not say left plain. */
export function makePlace(facts: Partial<Place> & Pick<Place, 'id' | 'name'>): Place {
  return {
    otherNames: [],
    kind: 'town',
    featureCode: 'PPL',
    countryCode: null,
    country: null,
    admin1: null,
    admin2: null,
    population: 0,
    point: [0, 0],
    extent: null,
    extentIsApproximate: false,
    source: 'geonames',
    geonamesId: null,
    wikidataId: null,
    ...facts,
  };
}

const shusha = makePlace({
  id: '586001',
  name: 'Shusha',
  otherNames: ['Şuşa', 'Шуша'],
  countryCode: 'AZ',
  country: 'Azerbaijan',
  admin1: 'Shusha District',
  population: 4_064,
  point: [46.74879, 39.76006],
  geonamesId: 586001,
  wikidataId: 'Q206301',
});
const fiji = makePlace({
  id: '2205218',
  name: 'Fiji',
  kind: 'country',
  featureCode: 'PCLI',
  countryCode: 'FJ',
  country: 'Fiji',
  point: [178, -18],
  extent: [176.9, -20.7, -178.2, -12.5],
  geonamesId: 2205218,
});
const caucasus = makePlace({
  id: 'south-caucasus',
  name: 'South Caucasus',
  kind: 'area',
  featureCode: 'RGN',
  point: [45, 41],
  extent: [40, 38.4, 50.6, 43.6],
  extentIsApproximate: true,
  source: 'curated',
});
const otherShusha = makePlace({ id: '143102', name: 'Shūsh', country: 'Iran', countryCode: 'IR' });

/** An article in which everything is in the way of a careless format. */
const TEXT = [
  '🗺️ News from Fiji & the South Caucasus: <script>alert(1)</script>',
  '=Shusha, said “the mayor” of Shusha]]>, is *not* [Atlantis](http://x).\u0001',
  '+1 for Fiji\ud800.',
].join('\n');

function mention(
  exact: string,
  occurrence: number,
  facts: Partial<ResolvedMention>,
): ResolvedMention {
  let start = -1;
  for (let i = 0; i <= occurrence; i++) start = TEXT.indexOf(exact, start + 1);
  const end = start + exact.length;
  const sentenceStart = TEXT.lastIndexOf('\n', start) + 1;
  const lineEnd = TEXT.indexOf('\n', start);
  const sentenceEnd = lineEnd < 0 ? TEXT.length : lineEnd;
  return {
    start,
    end,
    text: exact,
    role: 'location',
    lookupNames: [exact],
    kindCue: null,
    recognition: 0.9,
    qualifiedBy: -1,
    recognisers: ['names'],
    place: null,
    confidence: 0.97,
    certainty: 'sure',
    candidates: [],
    quote: {
      sentence: TEXT.slice(sentenceStart, sentenceEnd),
      sentenceStart,
      sentenceEnd,
      prefix: TEXT.slice(Math.max(0, start - 32), start),
      suffix: TEXT.slice(end, end + 32),
    },
    ...facts,
  };
}

const shushaCandidates = [
  { place: shusha, score: 0.8, reasons: [{ signal: 'near', weight: 1.2, values: { km: [40] } }] },
  { place: otherShusha, score: 0.1, reasons: [] },
];

const mentions: readonly ResolvedMention[] = [
  mention('Fiji', 0, { place: fiji, candidates: [{ place: fiji, score: 0.99, reasons: [] }] }),
  mention('South Caucasus', 0, {
    place: caucasus,
    candidates: [{ place: caucasus, score: 0.9, reasons: [] }],
  }),
  mention('Shusha', 0, {
    place: shusha,
    certainty: 'likely',
    confidence: 0.7,
    candidates: shushaCandidates,
  }),
  mention('Shusha', 1, {
    place: shusha,
    certainty: 'likely',
    confidence: 0.72,
    candidates: shushaCandidates,
    kindCue: { kind: 'town', words: 'the mayor of' },
  }),
  mention('Atlantis', 0, { certainty: 'doubtful', confidence: 0 }),
  mention('Fiji', 1, { place: fiji, candidates: [{ place: fiji, score: 0.99, reasons: [] }] }),
];

function resolved(place: Place, facts: Partial<ResolvedPlace> = {}): ResolvedPlace {
  const mentionIndexes = mentions.flatMap((one, index) => (one.place === place ? [index] : []));
  return {
    place,
    nameInText: mentions[mentionIndexes[0]!]!.text,
    mentionIndexes,
    confidence: Math.max(...mentionIndexes.map((index) => mentions[index]!.confidence)),
    certainty: mentions[mentionIndexes[0]!]!.certainty,
    about: false,
    aboutScore: 0.2,
    ...facts,
  };
}

/** A document as `geoparse` makes them: three places, six mentions, one of them not placed. */
export const sampleDocument: ArticleDocument = {
  article: {
    title: '-1 & <b>“Fiji”</b>',
    text: TEXT,
    url: 'https://example.org/story?a=1&b=2',
    byline: 'A. Writer',
    publishedAt: '2024-02-20T10:00:00Z',
    site: 'The Example',
  },
  result: {
    language: 'en',
    mentions,
    places: [
      resolved(fiji, { about: true, aboutScore: 0.8 }),
      resolved(caucasus),
      resolved(shusha),
    ],
  },
};

/** The South Caucasus drawn by hand, clockwise and over nothing in particular; Fiji over 180°. */
const drawnCaucasus: LonLat[] = [
  [41, 39],
  [41, 43],
  [49, 43],
  [49, 39],
  [41, 39],
];
const drawnFiji: LonLat[] = [
  [177, -19],
  [-178, -19],
  [-178, -16],
  [177, -16],
  [177, -19],
];

export const sampleCorrections: readonly Correction[] = [
  {
    type: 'choose-place',
    id: 'c1',
    madeAt: '2026-11-22T10:00:00.000Z',
    scope: { type: 'mention', anchor: anchorOf(TEXT, mentions[2]!) },
    place: otherShusha,
  },
  {
    type: 'change-place',
    id: 'c2',
    madeAt: '2026-11-22T10:01:00.000Z',
    placeId: 'south-caucasus',
    changes: { note: 'As <drawn> & "noted"', outline: [drawnCaucasus] },
  },
  {
    type: 'change-place',
    id: 'c3',
    madeAt: '2026-11-22T10:02:00.000Z',
    placeId: '2205218',
    changes: { outline: [drawnFiji] },
  },
  {
    type: 'reject',
    id: 'c4',
    madeAt: '2026-11-22T10:03:00.000Z',
    scope: { type: 'name', name: 'Atlantis' },
  },
];

/** The same, corrected: one mention means another place, two areas are drawn, one name is none. */
export const correctedSample: ArticleDocument = correctedDocument(
  sampleDocument.article,
  sampleDocument.result,
  sampleCorrections,
);
