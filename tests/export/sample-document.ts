import type { ArticleDocument } from '@/lib/export';
import type { Place, ResolvedMention, ResolvedPlace } from '@/lib/geoparse/types';

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
  corrections: [{ action: 'note', text: 'as it is' }],
};
