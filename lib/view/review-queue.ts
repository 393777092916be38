/** What is left to check in an article, worst first. */
import { foldName } from '@/lib/geoparse/fold-name';
import { groupBy } from '@/lib/geoparse/group-by';
import type { Candidate, Geoparsed, ResolvedMention } from '@/lib/geoparse/types';

/**
 * Why a name is in the queue: no place was found for it; the same name was read as different
 * places; two places fit almost equally well; or the choice is doubtful for other reasons.
 */
export type ReviewCause = 'unplaced' | 'conflicting' | 'close' | 'doubtful';

/** One decision to make: a name, wherever it stands in the article. */
export interface ReviewItem {
  /** The folded name: stays the same while other decisions are made. */
  readonly key: string;
  readonly cause: ReviewCause;
  /** The mention to show: the least sure of those in question. */
  readonly lead: ResolvedMention;
  /** All mentions of the name that nobody has settled, in text order; the lead among them. */
  readonly mentions: readonly ResolvedMention[];
  /** 0–1, of the lead; 0 where no place was found. The queue is sorted by it. */
  readonly confidence: number;
}

/**
 * Candidates whose scores differ by less than this fit about equally well. Scores are shares of
 * one, so that this is a sixth of the whole; set by hand on the training articles.
 */
const CLOSE = 0.16;

/**
 * The names of a result that want a decision: least sure first, of equals the oftener named, then
 * in text order. Mentions that an editor has settled are not asked about again.
 *
 * @param settledStarts start offsets of mentions an editor has decided on
 */
export function reviewQueue(
  { mentions }: Pick<Geoparsed, 'mentions'>,
  settledStarts: ReadonlySet<number>,
): ReviewItem[] {
  const unsettled = mentions.filter(({ start }) => !settledStarts.has(start));
  const byName = groupBy(unsettled, ({ text }) => foldName(text));
  return [...byName]
    .flatMap(([key, group]) => itemOf(key, group) ?? [])
    .sort(
      (a, b) =>
        a.confidence - b.confidence ||
        b.mentions.length - a.mentions.length ||
        a.lead.start - b.lead.start,
    );
}

function itemOf(key: string, mentions: readonly ResolvedMention[]): ReviewItem | null {
  const cause = causeOf(mentions);
  if (cause === null) return null;
  const inQuestion = mentions.filter(({ place }) => cause !== 'unplaced' || place === null);
  const lead = inQuestion.reduce((least, mention) =>
    confidenceOf(mention) < confidenceOf(least) ? mention : least,
  );
  return { key, cause, lead, mentions, confidence: confidenceOf(lead) };
}

function causeOf(mentions: readonly ResolvedMention[]): ReviewCause | null {
  if (mentions.some(({ place }) => place === null)) return 'unplaced';
  const readings = new Set(mentions.map(({ place }) => place?.id));
  if (readings.size > 1) return 'conflicting';
  if (mentions.some(isClose)) return 'close';
  return mentions.some(({ certainty }) => certainty === 'doubtful') ? 'doubtful' : null;
}

const confidenceOf = ({ place, confidence }: ResolvedMention) => (place ? confidence : 0);

function isClose({ certainty, candidates }: ResolvedMention): boolean {
  const [best, second] = candidates;
  if (certainty === 'sure' || !best || !second) return false;
  return best.score - second.score < CLOSE;
}

/** How far the review has come. */
export interface ReviewProgress {
  /** 1-based place of the current item among all there were. */
  readonly position: number;
  readonly total: number;
}

/**
 * Where the item at `index` of the queue stands among all that the article had to check.
 *
 * @param automatic the queue before any correction
 * @param queue the queue as it is now
 */
export function progressOf(
  automatic: readonly ReviewItem[],
  queue: readonly ReviewItem[],
  index: number,
): ReviewProgress {
  const open = new Set(queue.map(({ key }) => key));
  const decided = automatic.filter(({ key }) => !open.has(key)).length;
  return { position: decided + index + 1, total: decided + queue.length };
}

/** Keys 1 to 9 choose. */
const MOST_CANDIDATES = 9;

/**
 * The places an item could mean, each once: those its mentions are read as first, then by score.
 */
export function candidatesOf({ mentions }: Pick<ReviewItem, 'mentions'>): Candidate[] {
  const best = new Map<string, Candidate>();
  const read = new Set(mentions.map(({ place }) => place?.id));
  for (const candidate of mentions.flatMap(({ candidates }) => candidates)) {
    const known = best.get(candidate.place.id);
    if (!known || candidate.score > known.score) best.set(candidate.place.id, candidate);
  }
  return [...best.values()]
    .sort(
      (a, b) => Number(read.has(b.place.id)) - Number(read.has(a.place.id)) || b.score - a.score,
    )
    .slice(0, MOST_CANDIDATES);
}
