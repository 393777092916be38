/** What an editor proposes in a form → the corrections that do it. Pure. */
import type { LonLat, MentionRole, Place, PlaceKind } from '@/lib/geoparse/types';
import { distanceKm } from '@/lib/map/bounds';
import { centreOfExtent, closeRing, extentOfRing, type Ring } from './shapes';
import type { CorrectionChange, Scope } from './types';

/** Where some words happen, in the editor's opinion, before it is done. */
export type Proposal =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'point'; readonly point: LonLat; readonly kind: PlaceKind }
  | { readonly type: 'area'; readonly ring: Ring; readonly kind: PlaceKind }
  | { readonly type: 'reject' };

/** The words a proposal is about. */
export interface Target {
  /** As the article writes them. */
  readonly words: string;
  readonly scope: Scope;
  /** Whether the program, or an editor, has them as a mention; otherwise they are to become one. */
  readonly isMention: boolean;
  readonly role: MentionRole;
  /** The place they are taken for so far, or the likeliest: what is known of it may still hold. */
  readonly known: Place | null;
  /** Id for a place of the editor's own. */
  readonly newId: string;
}

/** Kinds that cover ground, the likeliest first: what a drawn area can be. */
export const AREA_KINDS = [
  'area',
  'region',
  'district',
  'country',
  'historical',
  'water',
  'landform',
] as const satisfies readonly PlaceKind[];

const isAreaKind = (kind: PlaceKind) => AREA_KINDS.some((known) => known === kind);

/** The kind itself if an area can be of it, else `area`: a town is drawn as a point. */
export const areaKindOf = (kind: PlaceKind): PlaceKind => (isAreaKind(kind) ? kind : 'area');

/** This near to the known place, its country and division are taken to hold, in km. */
const STILL_THERE_KM = 50;

/** The corrections that make a proposal true, as one step. */
export function changesOf(proposal: Proposal, target: Target): CorrectionChange[] {
  switch (proposal.type) {
    case 'reject':
      return [{ type: 'reject', scope: target.scope }];
    case 'place':
      return [mean(proposal.place, target)];
    case 'point':
      return [mean(ownPlace(target, proposal.kind, proposal.point), target)];
    case 'area': {
      const outline = [closeRing(proposal.ring)];
      const extent = extentOfRing(proposal.ring);
      const place = { ...ownPlace(target, proposal.kind, centreOfExtent(extent)), extent };
      return [
        mean(place, target),
        { type: 'change-place', placeId: place.id, changes: { outline } },
      ];
    }
  }
}

function mean(place: Place, { scope, isMention, role }: Target): CorrectionChange {
  return isMention
    ? { type: 'choose-place', scope, place }
    : { type: 'add-mention', scope, place, role };
}

/** A place of the editor's own. */
function ownPlace({ words, known, newId }: Target, kind: PlaceKind, point: LonLat): Place {
  const near = known && distanceKm(known.point, point) <= STILL_THERE_KM ? known : null;
  return {
    id: newId,
    name: words,
    otherNames: near ? [near.name, ...near.otherNames].filter((name) => name !== words) : [],
    kind,
    featureCode: '',
    countryCode: near?.countryCode ?? null,
    country: near?.country ?? null,
    admin1: near?.admin1 ?? null,
    admin2: near?.admin2 ?? null,
    population: 0,
    point,
    extent: null,
    extentIsApproximate: false,
    source: 'user',
    geonamesId: null,
    wikidataId: null,
  };
}
