'use client';

import dynamic from 'next/dynamic';
import { keepTrying } from '@/lib/client/keep-trying';
import { SIDE_BY_SIDE } from '@/lib/view/breakpoints';
import { useMediaQuery } from '../state/use-media-query';
import { type PlaceListProps, PlaceListRows } from './place-list-rows';

/** Up to this many rows all are in the page: found by the browser's search, read by all readers. */
const PLAIN_MAX = 100;

// Few articles are so long; the code for them comes with the first that is.
const PaneList = dynamic(
  () => keepTrying(() => import('./long-place-list').then((part) => part.PaneList)),
  { loading: () => null },
);
const PageList = dynamic(
  () => keepTrying(() => import('./long-place-list').then((part) => part.PageList)),
  { loading: () => null },
);

/** The places as a list that says all the map shows. */
export function PlaceList(props: PlaceListProps) {
  const isWide = useMediaQuery(SIDE_BY_SIDE);
  if (props.rows.length <= PLAIN_MAX || isWide === null)
    return <PlaceListRows {...props} window={null} />;
  return isWide ? <PaneList {...props} /> : <PageList {...props} />;
}
