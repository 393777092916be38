/** The longer name a span stands in, as the tagger sees it: "Texas" in "University of Texas". */

import type { Page } from '../recognise/span';
import { isInside, OUTSIDE, typeOf } from '../tagger/labels';

export interface Frame {
  /** First token. */
  first: number;
  /** Token past the last. */
  end: number;
  /** Index into `NAME_TYPES`, -1 where the span is in no name. */
  type: number;
}

/** Fills `frame` with the name that holds token `first`, widened to all names the span touches. */
export function readFrame({ scan, tags }: Page, first: number, end: number, frame: Frame): void {
  const { labels } = tags;
  const { count } = scan.tokens;
  frame.first = first;
  frame.end = end;
  frame.type = -1;
  for (let at = first; at < end && frame.type < 0; at += 1) frame.type = typeOf(labels[at]!);
  if (frame.type < 0) return;
  while (frame.first > 0 && isInside(labels[frame.first]!)) frame.first -= 1;
  if (labels[end - 1] === OUTSIDE) return;
  while (frame.end < count && isInside(labels[frame.end]!)) frame.end += 1;
}
