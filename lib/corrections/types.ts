/**
 * What an editor changed, kept apart from what the program found, so that the change survives an
 * edited text, a better program and a reload. Plain data: fit for JSON, a database and a message.
 */
import type { Extent, LonLat, MentionRole, Place, PlaceKind } from '@/lib/geoparse/types';

/**
 * Where in an article something stands, by its words: exact text, what surrounds it, and where it
 * stood when the anchor was taken.
 */
export interface Anchor {
  readonly exact: string;
  /** Up to 32 UTF-16 units before and after; shorter only at the ends of the article. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset then; only a hint, the words decide. */
  readonly start: number;
}

/** What a correction of a name applies to: one mention, or every mention written the same way. */
export type Scope =
  | { readonly type: 'mention'; readonly anchor: Anchor }
  | { readonly type: 'name'; readonly name: string };

/** What can be changed about a place itself, for all its mentions. */
export interface PlaceChanges {
  readonly name?: string;
  readonly kind?: PlaceKind;
  readonly point?: LonLat;
  readonly extent?: Extent | null;
  /** Closed rings of `[longitude, latitude]`, outer ring first; null to go back to the known one. */
  readonly outline?: readonly (readonly LonLat[])[] | null;
  readonly isSure?: boolean;
  readonly about?: boolean;
  /** The editor's words, shown on the card; the empty string takes the note away. */
  readonly note?: string;
}

/** One decision of an editor. */
export type CorrectionChange =
  /** The name means this place, whatever the program thought. */
  | { readonly type: 'choose-place'; readonly scope: Scope; readonly place: Place }
  /** The program was right: nothing left to check. */
  | { readonly type: 'accept'; readonly scope: Scope }
  /** The words name no place. */
  | { readonly type: 'reject'; readonly scope: Scope }
  | { readonly type: 'set-role'; readonly scope: Scope; readonly role: MentionRole }
  /** Words the program passed over name a place; with scope `name`, wherever they stand. */
  | {
      readonly type: 'add-mention';
      readonly scope: Scope;
      readonly place: Place;
      readonly role: MentionRole;
    }
  | { readonly type: 'change-place'; readonly placeId: string; readonly changes: PlaceChanges }
  /** Two entries are one place: mentions of the first become mentions of the second. */
  | { readonly type: 'merge-places'; readonly fromId: string; readonly into: Place }
  /** Some mentions of a place mean another one, not yet known where: they get an entry of their own. */
  | {
      readonly type: 'split-place';
      readonly placeId: string;
      readonly anchors: readonly Anchor[];
      readonly newId: string;
    };

export type CorrectionType = CorrectionChange['type'];

export type Correction = CorrectionChange & {
  readonly id: string;
  /** ISO 8601, given by the caller: nothing here reads a clock. */
  readonly madeAt: string;
};
