/** Reads an article and says which places it names: text → tokens → mentions → places. */

import { agreeInLists } from './agree-in-lists';
import { agreeWithCue, putFirst } from './agree-with-cue';
import { calibrate, certaintyOf, PLACED, shareOfCountries } from './certainty';
import { doubtStrangers } from './doubt-strangers';
import { reasonsFor } from './explain';
import { findMentions } from './find-mentions';
import { groupPlaces } from './group-places';
import { detectLanguage } from './other-languages/detect-language';
import { endOfPart } from './parts';
import { quoteAround } from './quote';
import type { RoundWeights } from './ranker/weigh';
import { type RankerWeights, SHIPPED_WEIGHTS } from './ranker/weights';
import { type Decision, likeliestFew, resolve, type Speller } from './resolve';
import { LentRoom } from './room';
import { type RowTable, rowTableOf } from './row-table';
import { findSentences } from './sentences';
import { type Answer, putTold, standIn } from './stand-in';
import { type Tokens, tokenise } from './tokenise';
import type {
  Gazetteer,
  Geoparsed,
  GeoparseOptions,
  Mention,
  Reason,
  ResolvedMention,
} from './types';

const DEFAULT_MAX_CANDIDATES = 5;

/** Lent to each part of a text in turn: what `geoparse` returns holds none of it. */
const ROOM = new LentRoom();

/**
 * Find the place names of an article and decide which places they mean.
 *
 * Pure and deterministic: the same text, gazetteer and options give the same answer. Takes any
 * string and never throws on one; time grows linearly with its length. What is too long for one
 * story is read in parts, each by itself.
 *
 * @param text the article, plain
 * @param gazetteer the places that can be meant
 * @param options see `GeoparseOptions`; all have defaults
 * @param weights of the ranker; others than the shipped ones are for measuring
 */
export function geoparse(
  text: string,
  gazetteer: Gazetteer,
  options: GeoparseOptions = {},
  weights: RankerWeights = SHIPPED_WEIGHTS,
): Geoparsed {
  const language = options.language ?? detectLanguage(text);
  const setting = { ...options, language };
  const title = findInTitle(gazetteer, setting);
  const mentions: ResolvedMention[] = [];
  for (let from = 0; from < text.length; ) {
    ROOM.clear();
    const to = endOfPart(text, from);
    const tokens = tokenise(text, ROOM, from, to);
    readPart(tokens, title, from, gazetteer, setting, weights, mentions);
    // A long word may run over the end of its part.
    from = Math.max(to, tokens.ends[tokens.count - 1] ?? to);
  }
  return {
    language,
    mentions,
    places: groupPlaces(text, mentions, options.title),
  };
}

/** Adds the mentions of a part, the one that starts at `from`, to those of the parts before. */
function readPart(
  tokens: Tokens,
  title: readonly Mention[],
  from: number,
  gazetteer: Gazetteer,
  options: GeoparseOptions,
  { rounds, calibration }: RankerWeights,
  mentions: ResolvedMention[],
): void {
  const { text } = tokens;
  const sentences = findSentences(tokens);
  const found = findMentions(text, gazetteer, options, tokens, sentences);
  const table = rowTableOf(gazetteer);
  const surroundings = { title: moveBy(title, from), home: options.home ?? null };
  const speller = spellerWith(table, options, rounds.at(-1));
  const decisions = resolve(tokens, found, surroundings, table, rounds, speller);
  const containers = new Set(found.map(({ qualifiedBy }) => qualifiedBy));
  const countries = shareNaming(decisions, gazetteer);
  const answers = decisions.map(({ row: likeliest, likelihood }, index): Answer => {
    const row = agreeWithCue(likeliest, found[index]!, containers.has(index), table);
    const evidence = { countries, recognition: found[index]!.recognition };
    const confidence = row < 0 ? 0 : calibrate(likelihood, calibration, evidence);
    return { row, confidence, standIn: -1, told: null };
  });
  agreeInLists(text, found, answers, table);
  doubtStrangers(found, answers, table);
  standIn(text, found, answers, table);
  const before = mentions.length;
  const keep = keptOf(options);
  for (let index = 0; index < found.length; index++) {
    const mention = found[index]!;
    const answer = answers[index]!;
    const { row, confidence } = answer;
    const { row: likeliest, candidates } = decisions[index]!;
    const place = row >= 0 && confidence >= PLACED ? table.place(row) : null;
    const { qualifiedBy } = mention;
    // Spelled out rather than spread: one object of one shape, made at once.
    mentions.push({
      start: mention.start,
      end: mention.end,
      text: mention.text,
      role: mention.role,
      lookupNames: mention.lookupNames,
      kindCue: mention.kindCue,
      recognition: mention.recognition,
      qualifiedBy: qualifiedBy < 0 ? qualifiedBy : qualifiedBy + before,
      recognisers: mention.recognisers,
      place,
      confidence,
      certainty: certaintyOf(confidence),
      candidates:
        answer.told !== null
          ? putTold(candidates, answer, answer.told, table, keep)
          : row === likeliest
            ? candidates
            : putFirst(candidates, table.place(row), mention.kindCue),
      quote: quoteAround(text, mention, sentences),
    });
  }
}

/** How many of some decisions are for countries, as calibration has it. */
function shareNaming(decisions: readonly Decision[], gazetteer: Gazetteer): number {
  let countries = 0;
  for (const { row } of decisions) if (row >= 0 && gazetteer.kind(row) === 'country') countries++;
  return shareOfCountries(countries, decisions.length);
}

/** Mentions of the headline, at offsets before the text's, so that they stand close to its start. */
function findInTitle(gazetteer: Gazetteer, options: GeoparseOptions): readonly Mention[] {
  const { title } = options;
  if (!title) return [];
  return moveBy(findMentions(title, gazetteer, options), -title.length - 1);
}

/** Mentions at offsets larger by `shift`. */
function moveBy(mentions: readonly Mention[], shift: number): readonly Mention[] {
  if (shift === 0) return mentions;
  return mentions.map((mention) => ({
    ...mention,
    start: mention.start + shift,
    end: mention.end + shift,
  }));
}

/** How many candidates of a mention are wanted. */
const keptOf = ({ maxCandidates }: GeoparseOptions): number =>
  Math.max(0, maxCandidates ?? DEFAULT_MAX_CANDIDATES);

/** Shared by all candidates: a long text has thousands. */
const NO_REASONS: readonly Reason[] = [];

/** How candidates are spelled out: as many as are wanted, with reasons if they are wanted. */
function spellerWith(
  table: RowTable,
  options: GeoparseOptions,
  weights: RoundWeights | undefined,
): Speller {
  const keep = keptOf(options);
  const isExplained = options.explain === true && weights !== undefined;
  return {
    isExplained,
    spellOut: (stretch, name) => {
      const { row, likelihood } = stretch.reading;
      return likeliestFew(stretch.reading, name, keep).map((candidate) => ({
        place: table.place(row[candidate]!),
        score: likelihood[candidate]!,
        reasons: isExplained ? reasonsFor(stretch, candidate, weights) : NO_REASONS,
      }));
    },
  };
}
