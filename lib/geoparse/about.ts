/**
 * Which places an article is about, as against those it merely mentions: by how often, where and in
 * what role they are named, and by what is named within them.
 */

import type { MentionRole, Place, ResolvedMention } from './types';

/** How much a mention tells about what the story is about, by what its name stands for. */
const ROLE_WEIGHTS: Readonly<Record<MentionRole, number>> = {
  location: 1,
  actor: 0.6,
  adjective: 0.35,
  people: 0.3,
};

/** A name in the first lines is worth up to this much more than one at the end. */
const LEAD_BONUS = 1.5;
/** Characters of the headline and lead; a news story says where it happens in the first of them. */
const LEAD_LENGTH = 400;
/** Share of the weight of a town that its region, and of a region that its country, inherits. */
const INHERITED = 0.35;
/** A place with this share of the strongest one's score is what the article is about. */
const ABOUT_SHARE = 0.35;

export interface AboutScore {
  /** 0–1, relative to the strongest place of the same level. */
  readonly score: number;
  readonly about: boolean;
}

/** A name in the headline counts like this many further mentions at the beginning. */
const HEADLINE_MENTIONS = 2;

/** Levels compared among themselves: an article is about a country, a region and places in it. */
function levelOf(place: Place): 'country' | 'region' | 'place' {
  if (place.kind === 'country' || place.kind === 'historical' || place.featureCode === 'CONT') {
    return 'country';
  }
  return place.kind === 'region' || place.kind === 'area' ? 'region' : 'place';
}

/**
 * @param text the article
 * @param mentions its resolved mentions
 * @param entries indexes of the mentions of each place
 * @param headline of the article, where it is not part of the text
 * @returns one score per entry, in the same order
 */
export function scoreAbout(
  text: string,
  mentions: readonly ResolvedMention[],
  entries: readonly (readonly number[])[],
  headline = '',
): AboutScore[] {
  const places = entries.map((indexes) => mentions[indexes[0]!]!.place!);
  const own = entries.map((indexes) => {
    const inText = indexes.reduce((sum, i) => sum + weigh(mentions[i]!, text.length), 0);
    if (!headline) return inText;
    return (
      inText +
      weighHeadline(
        headline,
        indexes.map((i) => mentions[i]!),
      )
    );
  });
  const held = sumHeld(places, own);
  const scores = own.map((score, index) => score + inherited(places[index]!, held));
  const strongest = { country: 0, region: 0, place: 0 };
  scores.forEach((score, index) => {
    const level = levelOf(places[index]!);
    strongest[level] = Math.max(strongest[level], score);
  });
  const overall = Math.max(strongest.country, strongest.region, strongest.place);
  return scores.map((score, index) => {
    const level = levelOf(places[index]!);
    const share = strongest[level] > 0 ? score / strongest[level] : 0;
    // The strongest of a level counts only if the level matters in the article at all.
    const matters = overall > 0 && score >= overall * 0.15;
    const named = entries[index]!.some((mention) => {
      const { role } = mentions[mention]!;
      return role === 'location' || role === 'actor';
    });
    return { score: share, about: named && matters && share >= ABOUT_SHARE };
  });
}

function weigh(mention: ResolvedMention, length: number): number {
  const { start, role, confidence } = mention;
  const lead =
    start < LEAD_LENGTH ? LEAD_BONUS : LEAD_BONUS * 0.5 * (1 - start / Math.max(1, length));
  return ROLE_WEIGHTS[role] * confidence * (1 + lead);
}

/** What a place gets from a headline that names it by any of its names in the text. */
function weighHeadline(headline: string, mentions: readonly ResolvedMention[]): number {
  const lower = headline.toLowerCase();
  if (!lower) return 0;
  const weights = mentions
    .filter((mention) => lower.includes(mention.text.toLowerCase()))
    .map(({ role, confidence }) => ROLE_WEIGHTS[role] * confidence);
  return HEADLINE_MENTIONS * (1 + LEAD_BONUS) * Math.max(0, ...weights);
}

/** Scores of the places named within countries and regions, added up by what holds them. */
function sumHeld(places: readonly Place[], own: readonly number[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (holder: string, score: number) => sums.set(holder, (sums.get(holder) ?? 0) + score);
  places.forEach((place, index) => {
    const level = levelOf(place);
    if (level === 'country' || place.countryCode === null) return;
    add(place.countryCode, own[index]!);
    if (level === 'place' && place.admin1 !== null) {
      add(regionKey(place.countryCode, place.admin1), own[index]!);
    }
  });
  return sums;
}

const regionKey = (countryCode: string, name: string) => `${countryCode} ${name}`;

/** What a country or region gets from the places named within it. */
function inherited(place: Place, held: ReadonlyMap<string, number>): number {
  const level = levelOf(place);
  if (level === 'place' || place.countryCode === null) return 0;
  const isCountry = level === 'country';
  const holder = isCountry ? place.countryCode : regionKey(place.countryCode, place.name);
  return INHERITED * (held.get(holder) ?? 0);
}
