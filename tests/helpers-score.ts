/** Scoring by the definitions usual in the field: spans one to one, then distance. */

import type { ResolvedMention } from '@/lib/geoparse/types';
import type { LabelledArticle, LabelledToponym } from './helpers';
import { type Counts, distanceKm, matchSpans, type Span } from './helpers-spans';

/** 100 miles, the customary radius of "right". */
const RADIUS_KM = 161;

/** How one article went. */
export interface ArticleScore {
  /** Spans that overlap a label, whether placed or not. */
  readonly recognition: Counts;
  /** Overlapping spans that are placed near enough. */
  readonly endToEnd: Counts;
  /** Labels with a point that overlap a placed mention, and how many of them are near enough. */
  readonly placed: number;
  readonly near: number;
  /** In words, for the reader of a failing test. */
  readonly errors: readonly string[];
}

/**
 * Score what was found in an article against its labels. Mentions of role `people` are set aside;
 * labels marked `ignore` excuse whatever overlaps them.
 */
export function scoreArticle(
  article: LabelledArticle,
  mentions: readonly ResolvedMention[],
): ArticleScore {
  const gold = article.toponyms.filter((one) => !one.ignore);
  const excused = article.toponyms.filter((one) => one.ignore);
  const found = mentions.filter((one) => one.role !== 'people');
  const placedMentions = found.filter((one) => one.place);
  const isExcused = (span: Span) =>
    excused.some((one) => one.start < span.end && span.start < one.end);

  const recognised = matchSpans(gold, found);
  const spurious = found.filter((one) => !recognised.some((pair) => pair[1] === one));
  const wrongSpans = spurious.filter((one) => !isExcused(one));
  const missed = gold.filter((one) => !recognised.some((pair) => pair[0] === one));

  const matched = matchSpans(gold, placedMentions);
  const located = matched.filter(([label]) => label.lat !== null);
  const near = located.filter(([label, mention]) => isNear(label, mention));
  const unmatched = placedMentions.filter(
    (one) => !matched.some((pair) => pair[1] === one) && !isExcused(one),
  );
  const goldLocated = gold.filter((one) => one.lat !== null).length;

  return {
    recognition: { right: recognised.length, wrong: wrongSpans.length, missed: missed.length },
    endToEnd: {
      right: near.length,
      wrong: located.length - near.length + unmatched.length,
      missed: goldLocated - near.length,
    },
    placed: located.length,
    near: near.length,
    errors: [
      ...wrongSpans.map((one) => `found “${one.text}” at ${one.start}: not a place`),
      ...missed.map((one) => `missed “${one.phrase}” at ${one.start}`),
      ...located
        .filter((pair) => !near.includes(pair))
        .map(([label, { place }]) => {
          const km = Math.round(distanceKm([label.lon!, label.lat!], place!.point));
          const where = [place!.name, place!.admin1, place!.countryCode].filter(Boolean).join(', ');
          return `placed “${label.phrase}” at ${label.start} in ${where}: ${km} km away`;
        }),
      ...gold
        .filter((one) => one.lat !== null && recognised.some((pair) => pair[0] === one))
        .filter((one) => !matched.some((pair) => pair[0] === one))
        .map((one) => `found but did not place “${one.phrase}” at ${one.start}`),
    ],
  };
}

/** Whether the mention is placed where the label says. */
export function isNear(label: LabelledToponym, mention: ResolvedMention): boolean {
  if (!mention.place || label.lat === null || label.lon === null) return false;
  return (
    distanceKm([label.lon, label.lat], mention.place.point) <= (label.toleranceKm ?? RADIUS_KM)
  );
}
