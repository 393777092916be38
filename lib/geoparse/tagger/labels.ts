/** The tags the tagger gives tokens: outside, or beginning or inside of a name of four types. */

export const NAME_TYPES = ['place', 'person', 'organisation', 'other'] as const;

/** 0 is outside; 1 + 2·type begins and 2 + 2·type continues a name of `NAME_TYPES[type]`. */
export const LABEL_COUNT = 1 + 2 * NAME_TYPES.length;
export const OUTSIDE = 0;

export const PLACE = 0;
export const PERSON = 1;
export const ORGANISATION = 2;
export const OTHER = 3;

export const beginOf = (type: number): number => 1 + 2 * type;
export const insideOf = (type: number): number => 2 + 2 * type;
/** Type of a label, or -1 outside. */
export const typeOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 1);
export const isInside = (label: number): boolean => label !== OUTSIDE && (label & 1) === 0;

/** Whether a label may follow another: a name continues only one of its own type. */
export function mayFollow(label: number, before: number): boolean {
  return !isInside(label) || typeOf(before) === typeOf(label);
}
