/** Annotated documents → sequences of features and allowed labels. */

import { WordClass } from '@/lib/geoparse/lexicon/classify-word';
import type { NameFacts, NameIndex } from '@/lib/geoparse/recognise/name-index';
import { findSentences } from '@/lib/geoparse/sentences';
import {
  PlaceFeatures,
  placeFeature,
  placeFeatures,
  REACH,
  wordFeatures,
} from '@/lib/geoparse/tagger/features';
import {
  beginOf,
  insideOf,
  LABEL_COUNT,
  ORGANISATION,
  OTHER,
  OUTSIDE,
  PERSON,
  PLACE,
} from '@/lib/geoparse/tagger/labels';
import { runsOf } from '@/lib/geoparse/tagger/runs';
import { type Scan, scanText } from '@/lib/geoparse/tagger/scan';
import { tokenise } from '@/lib/geoparse/tokenise';
import type { Corpus, TrainDocument, TrainSpan } from './documents';

/** Features as hashes, before they are numbered. */
export interface RawSequence {
  readonly offsets: Int32Array;
  readonly hashes: Int32Array;
  readonly allowed: Uint16Array;
  readonly weight: number;
}

const TYPES: Readonly<Record<TrainSpan['type'], number>> = {
  place: PLACE,
  person: PERSON,
  organisation: ORGANISATION,
  event: OTHER,
  other: OTHER,
};
/** Fame from which an organisation called by a place's bare name is read as that place. */
const STATE_FAME = 6.9;

const bit = (label: number): number => 1 << label;
const ANY = (1 << LABEL_COUNT) - 1;

/** Allowed labels of every token. */
export function labelTokens(scan: Scan, document: TrainDocument, corpus: Corpus): Uint16Array {
  const { tokens, matches, matchOf } = scan;
  const unnamed =
    bit(OUTSIDE) | (corpus.hidesOther ? bit(beginOf(OTHER)) | bit(insideOf(OTHER)) : 0);
  const allowed = new Uint16Array(tokens.count).fill(unnamed);
  for (let at = 0; at < tokens.count; at += 1) {
    const facts = matchOf[at]! < 0 ? null : matches[matchOf[at]!]!.facts;
    // Adjectives and peoples are labelled differently everywhere, countries before nouns ("US
    // officials") hardly anywhere; what is left without a label says nothing of them.
    if (facts !== null && (facts.isAdjective || facts.isPeople || isState(facts))) {
      allowed[at] = ANY;
    }
  }
  let at = 0;
  const spans = document.spans.filter((span) => span.nested !== true);
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (at < tokens.count && tokens.ends[at]! <= span.start) at += 1;
    const first = at;
    let end = first;
    while (end < tokens.count && tokens.starts[end]! < span.end) end += 1;
    if (end > first) labelSpan(scan, allowed, first, end, span);
  }
  return allowed;
}

function labelSpan(
  scan: Scan,
  allowed: Uint16Array,
  first: number,
  end: number,
  span: TrainSpan,
): void {
  const match = scan.matchOf[first]! < 0 ? null : scan.matches[scan.matchOf[first]!]!;
  const isWholeName = match !== null && match.first === first && match.end === end;
  let types = [TYPES[span.type]];
  if (isWholeName && match !== null) {
    const { facts } = match;
    if (facts.isAdjective || facts.isPeople) return;
    if (span.type === 'organisation') {
      types = facts.usualFame >= STATE_FAME ? [PLACE] : [PLACE, ORGANISATION];
    }
  }
  const own = span.type === 'person' ? skipOffice(scan, allowed, first, end) : first;
  for (let at = own; at < end; at += 1) {
    let mask = 0;
    for (const type of types) mask |= bit(at === own ? beginOf(type) : insideOf(type));
    allowed[at] = mask;
  }
}

/**
 * "Iraqi Foreign Minister Ibrahim al-Jaafari": some corpora count the office as part of the name.
 * What stands before and in the last title is left undecided.
 *
 * @returns the token after it
 */
function skipOffice(scan: Scan, allowed: Uint16Array, first: number, end: number): number {
  let own = first;
  for (let at = first; at < end - 1; at += 1) {
    const classes = scan.table.classes[scan.words[at]!]!;
    if (classes & WordClass.title && !(classes & WordClass.givenName)) own = at + 1;
  }
  if (own - first > 1) allowed.fill(ANY, first, own);
  return own - first > 1 ? own : first;
}

/** A country or the like, which a text hardly ever names without meaning it. */
export function isState(facts: NameFacts): boolean {
  return facts.usualFame >= STATE_FAME && facts.kind === 'country';
}

/** Sequences of one document. */
export function prepareDocument(
  document: TrainDocument,
  corpus: Corpus,
  names: NameIndex,
): RawSequence[] {
  const tokens = tokenise(document.text);
  const scan = scanText(tokens, findSentences(tokens), names);
  const labels = labelTokens(scan, document, corpus);
  const place = new PlaceFeatures();
  const wide = new Int32Array(512);
  return runsOf(scan).map((run) => {
    const offsets = [0];
    const hashes: number[] = [];
    const allowed: number[] = [];
    for (let at = run.first; at < run.end; at += 1) {
      for (let offset = -REACH; offset <= REACH; offset += 1) {
        const near = at + offset;
        if (near < 0 || near >= tokens.count) continue;
        const n = wordFeatures(scan, scan.words[near]!, offset, wide, 0);
        for (let i = 0; i < n; i += 1) hashes.push(wide[i]!);
      }
      placeFeatures(scan, run, at, place);
      for (let i = 0; i < place.count; i += 1) {
        hashes.push(placeFeature(place.templates[i]!, place.values[i]!));
      }
      offsets.push(hashes.length);
      let mask = labels[at]!;
      // What the run cuts off its beginning begins here.
      if (at === run.first) mask = (mask & ~insideMask) | beginsFor(mask);
      allowed.push(mask);
    }
    return {
      offsets: Int32Array.from(offsets),
      hashes: Int32Array.from(hashes),
      allowed: Uint16Array.from(allowed),
      weight: corpus.weight,
    };
  });
}

let insideMask = 0;
for (let type = 0; insideOf(type) < LABEL_COUNT; type += 1) insideMask |= bit(insideOf(type));

function beginsFor(mask: number): number {
  let begins = 0;
  for (let type = 0; insideOf(type) < LABEL_COUNT; type += 1) {
    if (mask & bit(insideOf(type))) begins |= bit(beginOf(type));
  }
  return begins;
}
