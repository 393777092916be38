/**
 * The words of the pipeline, shared by every step and by everything that shows its result.
 *
 * Coordinates are `[longitude, latitude]` in WGS 84 degrees. Offsets are UTF-16 code units, end
 * exclusive, so that `text.slice(start, end) === mention.text` always holds.
 */

/** `[longitude, latitude]`, WGS 84 degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

/** `[west, south, east, north]`, WGS 84 degrees; west > east when it crosses the antimeridian. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** What sort of thing a place is; GeoNames feature codes are mapped onto these nine. */
export const PLACE_KINDS = [
  'country',
  'region',
  'district',
  'city',
  'town',
  'water',
  'landform',
  'area',
  'historical',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Where a gazetteer row came from. */
export const PLACE_SOURCES = ['geonames', 'cldr', 'natural-earth', 'curated', 'user'] as const;
export type PlaceSource = (typeof PLACE_SOURCES)[number];

/** A row of the gazetteer, spelled out. */
export interface Place {
  /** GeoNames id in decimal digits where there is one, else a slug such as `south-caucasus`. */
  readonly id: string;
  /** The usual English name. */
  readonly name: string;
  /** Other names in use, best known first; scripts and languages mixed. */
  readonly otherNames: readonly string[];
  readonly kind: PlaceKind;
  /** GeoNames feature code, e.g. `PPLC`, `ADM1`, `SEA`. */
  readonly featureCode: string;
  /** ISO 3166-1 alpha-2, or null where no single country applies. */
  readonly countryCode: string | null;
  /** English short name of that country. */
  readonly country: string | null;
  /** English name of the first-level division, if the row lies in one. */
  readonly admin1: string | null;
  /** Name of the second-level division, if known. */
  readonly admin2: string | null;
  /** Inhabitants; 0 where unknown. */
  readonly population: number;
  readonly point: LonLat;
  /** What the place covers: known for areas, null for points. */
  readonly extent: Extent | null;
  /** True where the extent is a rough sketch, to be drawn with soft edges. */
  readonly extentIsApproximate: boolean;
  readonly source: PlaceSource;
  readonly geonamesId: number | null;
  /** Wikidata item, e.g. `Q9248`. */
  readonly wikidataId: string | null;
}

/**
 * How a name is used for a row: its usual name, another name, an abbreviation or code
 * ("U.S.", "DRC"), an adjective ("Turkish"), a word for its people ("Azerbaijanis") or for a
 * language ("in Turkish" is `adjective` too: English writes them alike).
 */
export const NAME_USES = ['usual', 'other', 'short', 'adjective', 'people'] as const;
export type NameUse = (typeof NAME_USES)[number];

/** One reading of a folded name. */
export interface NameEntry {
  /** Row index in the gazetteer, 0-based; valid for this gazetteer only. */
  readonly row: number;
  readonly use: NameUse;
}

/** What the engine needs of a gazetteer. `lib/gazetteer/read.ts` provides it from bytes. */
export interface Gazetteer {
  readonly rowCount: number;
  /**
   * All readings of a name after folding (case, diacritics, apostrophes, hyphens), most
   * prominent first; the empty list where there is none. The list is shared: do not change it.
   */
  lookup(name: string): readonly NameEntry[];
  /** The same for a name already folded by `foldName`; the quick way in. */
  lookupFolded(foldedName: string): readonly NameEntry[];
  /** Readings under the looser transliteration key; for names `lookup` does not know. */
  lookupLoose(name: string): readonly NameEntry[];
  /** Whether any folded name starts with this folded text; for dictionary matching. */
  hasFoldedPrefix(foldedPrefix: string): boolean;
  /**
   * Visit the readings of all folded names that start with this folded text; for search while
   * typing. `isWhole` tells whether the name is just that text.
   */
  forEachWithPrefix(
    foldedPrefix: string,
    visit: (row: number, use: NameUse, isWhole: boolean) => void,
  ): void;
  /** Row of a place id, or -1. */
  rowOfId(id: string): number;
  /** The row spelled out; throws a RangeError outside 0…rowCount-1. */
  place(row: number): Place;

  // Columns, for ranking without building objects.
  longitude(row: number): number;
  latitude(row: number): number;
  population(row: number): number;
  kind(row: number): PlaceKind;
  featureCode(row: number): string;
  /** Where the row came from; rows of a user's own file are to be preferred. */
  source(row: number): PlaceSource;
  /** Its place id, without spelling the rest out. */
  idOf(row: number): string;
  /** Its usual name, likewise. */
  nameOf(row: number): string;
  /** The same folded, which takes less time than to fold it. */
  foldedNameOf(row: number): string;
  /** ISO alpha-2, or '' where none applies. */
  countryCode(row: number): string;
  /** Row of the country the row lies in (itself for a country), or -1. */
  countryRow(row: number): number;
  /** Row of the first-level division the row lies in (itself for one), or -1. */
  admin1Row(row: number): number;
  /** Row of the second-level division the row lies in (itself for one), or -1. */
  admin2Row(row: number): number;
  extent(row: number): Extent | null;
  /** How many names, over all languages and scripts, the row has: a good proxy for fame. */
  nameCount(row: number): number;
}

/** What the name stands for in its sentence. */
export const MENTION_ROLES = ['location', 'actor', 'adjective', 'people'] as const;
export type MentionRole = (typeof MENTION_ROLES)[number];

/** A kind of place that the words around a name announce: "the town of", "… district". */
export interface KindCue {
  readonly kind: PlaceKind;
  /** The cue as written, for reasons: `town`, `district`, `River`. */
  readonly words: string;
}

/** A span of the text that names a place, before it is decided which. */
export interface Mention {
  /** UTF-16 offset of the first unit. */
  readonly start: number;
  /** UTF-16 offset past the last unit. */
  readonly end: number;
  readonly text: string;
  readonly role: MentionRole;
  /**
   * Names to look up for it, best first; usually the text itself, but "Fuzuli district" may
   * offer "Fuzuli", and "Turkish" its own form.
   */
  readonly lookupNames: readonly string[];
  readonly kindCue: KindCue | null;
  /** 0–1: how sure the recogniser is that the span names a place at all. */
  readonly recognition: number;
  /** Index of the mention that contains or qualifies this one ("Paris" before ", Texas"), or -1. */
  readonly qualifiedBy: number;
  /** Names of the recognisers that spoke for it, for debugging and tests. */
  readonly recognisers: readonly string[];
}

/** One ground for or against a candidate; `describeReason` puts it in words. */
export interface Reason {
  /** Which signal spoke, e.g. `near`, `population`, `kind-cue`, `contained`. */
  readonly signal: string;
  /** Its weighted share of the score; negative speaks against. */
  readonly weight: number;
  /** What the words need: names, distances in km, counts. */
  readonly values: Readonly<
    Record<string, string | number | readonly string[] | readonly number[]>
  >;
}

/** A place that a mention could mean. */
export interface Candidate {
  readonly place: Place;
  /** 0–1, summing to at most 1 over a mention's candidates and "none of these". */
  readonly score: number;
  /** Strongest first; empty unless the caller asked to explain. */
  readonly reasons: readonly Reason[];
}

/** The sentence around a mention, and what surrounds the mention for re-anchoring. */
export interface Quote {
  /** The whole sentence, trimmed. */
  readonly sentence: string;
  /** UTF-16 offsets of the sentence in the article. */
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** Up to 32 units of text before and after the mention, for quote selectors. */
  readonly prefix: string;
  readonly suffix: string;
}

export const CERTAINTIES = ['sure', 'likely', 'doubtful'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A mention with what it was decided to mean. */
export interface ResolvedMention extends Mention {
  /** The chosen place, or null where nothing fits. */
  readonly place: Place | null;
  /** Calibrated 0–1: of mentions said 0.8, about 80 % are right. */
  readonly confidence: number;
  readonly certainty: Certainty;
  /** Best first, the chosen one included; at most `options.maxCandidates`. */
  readonly candidates: readonly Candidate[];
  readonly quote: Quote;
}

/** One place of the article with all its mentions. */
export interface ResolvedPlace {
  readonly place: Place;
  /** Name as the article writes it: the commonest spelling, first on ties. */
  readonly nameInText: string;
  /** Indexes into `mentions`, ascending. */
  readonly mentionIndexes: readonly number[];
  /** The highest confidence of its mentions. */
  readonly confidence: number;
  readonly certainty: Certainty;
  /** Whether the article is about it, as against merely mentioning it. */
  readonly about: boolean;
  /** 0–1: the strength of that. */
  readonly aboutScore: number;
}

/** What `geoparse` returns: plain data, fit for JSON and for a worker's messages. */
export interface Geoparsed {
  /** BCP 47 tag of the text's language, `und` where unknown. */
  readonly language: string;
  /** In text order; spans never overlap. */
  readonly mentions: readonly ResolvedMention[];
  /** In order of first mention. */
  readonly places: readonly ResolvedPlace[];
}

export interface GeoparseOptions {
  /** Headline, if it is not part of the text: read as context, never marked. */
  readonly title?: string;
  /** BCP 47 tag; detected where not given. */
  readonly language?: string;
  /** Where the publisher sits, if known: breaks ties towards home. */
  readonly home?: LonLat;
  /** Whether candidates carry reasons. Default false. */
  readonly explain?: boolean;
  /** How many candidates each mention keeps. Default 5. */
  readonly maxCandidates?: number;
}
