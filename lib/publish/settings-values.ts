/**
 * What an owner may choose from; apart from their validation, so that the page carries no library
 * for it.
 */

/** How much of an article's text readers get: nothing, the sentences around names, all of it. */
export const QUOTING = ['none', 'sentence', 'all'] as const;
export type Quoting = (typeof QUOTING)[number];

/** In which order places are listed. */
export const PLACE_ORDERS = ['mention', 'count', 'name'] as const;
