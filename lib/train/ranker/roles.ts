/** How the roles of mentions agree with labels that tell literal from associative toponyms. */

import { MENTION_ROLES, type MentionRole, type ResolvedMention } from '@/lib/geoparse/types';
import { type GoldDocument, matchSpans } from './gold';

/** GeoWebNews' classes of toponyms that stand for the place itself; the others are associative. */
const LITERAL: ReadonlySet<string> = new Set([
  'Literal',
  'Literal_Modifier',
  'Coercion',
  'Mixed',
  'Embedded_Literal',
]);

/** By class of the gold: how many recognised mentions have each role. */
export type RoleCounts = Map<string, Record<MentionRole, number>>;

/** Adds one document's recognised mentions; gold without a class is left out. */
export function addRoles(
  counts: RoleCounts,
  { toponyms }: GoldDocument,
  mentions: readonly ResolvedMention[],
): void {
  matchSpans(toponyms, mentions).forEach((gold, index) => {
    const type = gold < 0 ? undefined : toponyms[gold]!.type;
    if (type === undefined) return;
    const known = counts.get(type) ?? { location: 0, actor: 0, adjective: 0, people: 0 };
    known[mentions[index]!.role]++;
    counts.set(type, known);
  });
}

/** One line a class, and how often literal and associative are told apart. */
export function describeRoles(counts: RoleCounts): string {
  const lines = [['class', ...MENTION_ROLES, 'agree'].join('\t')];
  let agree = 0;
  let all = 0;
  for (const [type, roles] of [...counts].sort()) {
    const total = MENTION_ROLES.reduce((sum, role) => sum + roles[role], 0);
    const right = LITERAL.has(type) ? roles.location : total - roles.location;
    lines.push([type, ...MENTION_ROLES.map((role) => roles[role]), right / total].join('\t'));
    agree += right;
    all += total;
  }
  lines.push(`literal and associative told apart: ${agree} of ${all}, ${(agree / all).toFixed(3)}`);
  return lines.join('\n');
}
