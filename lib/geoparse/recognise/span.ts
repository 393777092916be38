/** A stretch of tokens on its way to being a mention. */

import type { Scan } from '../tagger/scan';
import type { Tags } from '../tagger/tag';
import type { KindCue, MentionRole } from '../types';
import type { NameMatch } from './name-match';

/** What every recogniser and refiner may look at. */
export interface Page {
  readonly scan: Scan;
  readonly tags: Tags;
}

/** Bits of `Span.recognisers`, in the order in which they are told. */
export const Recogniser = {
  hashtag: 1,
  gazetteer: 2,
  tagger: 4,
  list: 8,
  joined: 16,
  definition: 32,
} as const;
type Recogniser = (typeof Recogniser)[keyof typeof Recogniser];

/** Names of each set of recognisers: one list for all mentions, of which a long text has many. */
const RECOGNISER_NAMES: readonly (readonly string[])[] = Array.from({ length: 64 }, (_, set) =>
  Object.entries(Recogniser).flatMap(([name, bit]) => (set & bit ? [name] : [])),
);

/** Names of the recognisers in a set. */
export function namesOfRecognisers(set: number): readonly string[] {
  return RECOGNISER_NAMES[set]!;
}

export interface Span {
  /** First token. */
  readonly first: number;
  /** Token past the last. */
  readonly end: number;
  /** UTF-16 offsets; they may leave out parts of the first and last token ("#"). */
  readonly start: number;
  readonly stop: number;
  /** 0–1: how likely it names a place. */
  likelihood: number;
  /** The gazetteer's name it is or holds, or null. */
  readonly match: NameMatch | null;
  /** Names to look up for it, best first; none where that is the text itself. */
  lookupNames: readonly string[];
  role: MentionRole;
  kindCue: KindCue | null;
  /** The span that qualifies it, or null. */
  qualifiedBy: Span | null;
  /** `Recogniser` bits of those that proposed it. */
  recognisers: number;
}

const NO_NAMES: readonly string[] = [];

/** A span over whole tokens, otherwise undecided. */
export function spanOf(
  { scan }: Page,
  first: number,
  end: number,
  match: NameMatch | null,
  likelihood: number,
  recogniser: Recogniser,
): Span {
  const { tokens } = scan;
  const start = tokens.starts[first]!;
  const stop = tokens.ends[end - 1]!;
  return {
    first,
    end,
    start,
    stop,
    likelihood,
    match,
    lookupNames: match?.names ?? NO_NAMES,
    role: 'location',
    kindCue: null,
    qualifiedBy: null,
    recognisers: recogniser,
  };
}
