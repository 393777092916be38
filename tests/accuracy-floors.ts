/**
 * The least F1 that each labelled article must reach, a little below what was measured when it was
 * last set, so that chance changes pass and losses do not. Raise them when accuracy rises.
 */
export const FLOORS: Readonly<Record<string, { recognition: number; endToEnd: number }>> = {};
