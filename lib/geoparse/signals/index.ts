/** The signals that decide, in the order their numbers stand in a candidate's row. */

import { containment } from './containment';
import { countryCues } from './country-cues';
import { home } from './home';
import { kindCue } from './kind-cue';
import { listed } from './listed';
import { nameMatch } from './name-match';
import { nearness } from './nearness';
import { prominence } from './prominence';
import { qualifier } from './qualifier';
import { sameName } from './same-name';
import type { Signal } from './signal';
import { surrounds } from './surrounds';
import { votes } from './votes';

export const SIGNALS: readonly Signal[] = [
  prominence,
  nameMatch,
  kindCue,
  countryCues,
  home,
  qualifier,
  containment,
  votes,
  nearness,
  listed,
  surrounds,
  sameName,
];

/** First column of each signal of `SIGNALS`. */
export const SIGNAL_COLUMNS: readonly number[] = SIGNALS.map((_, index) =>
  SIGNALS.slice(0, index).reduce((columns, signal) => columns + signal.features.length, 0),
);

/** How many columns, the first ones, are of settled signals. */
export const SETTLED_WIDTH = SIGNALS.filter(({ settled }) => settled).reduce(
  (columns, { features }) => columns + features.length,
  0,
);

/** Names of all columns. */
export const FEATURES: readonly string[] = SIGNALS.flatMap((signal) => signal.features);
