/** Automatic result + corrections → what the editor sees. */
import { foldName } from '@/lib/geoparse/fold-name';
import { groupPlaces } from '@/lib/geoparse/group-places';
import { quoteAround } from '@/lib/geoparse/quote';
import { findSentences, type Sentences } from '@/lib/geoparse/sentences';
import { tokenise } from '@/lib/geoparse/tokenise';
import type {
  Candidate,
  Geoparsed,
  LonLat,
  Place,
  ResolvedMention,
  ResolvedPlace,
} from '@/lib/geoparse/types';
import { findAnchor, type Span } from './anchor';
import type { Correction, PlaceChanges, Scope } from './types';
import { findWholeWords } from './whole-words';

/** What an editor added to a place that the gazetteer has no field for. */
export interface PlaceAnnotation {
  readonly note?: string;
  /** Closed rings of `[longitude, latitude]`, outer ring first. */
  readonly outline?: readonly (readonly LonLat[])[];
}

/** A result with its corrections made. */
export interface Corrected {
  readonly result: Geoparsed;
  /** Mentions the editor rejected, in text order; no longer in `result`. */
  readonly rejected: readonly ResolvedMention[];
  /** Corrections whose words are no longer in the text, or cannot be told from look-alikes. */
  readonly orphans: readonly Correction[];
  /** By place id. */
  readonly annotations: Readonly<Record<string, PlaceAnnotation>>;
  /** Start offsets of the mentions that a correction has settled. */
  readonly settledStarts: ReadonlySet<number>;
}

/**
 * Make corrections on top of an automatic result, oldest first, so that later ones win.
 *
 * Neither argument is changed. Mentions stay in text order without overlaps, and every settled
 * mention is sure (confidence 1). A correction whose words cannot be found changes nothing and is
 * returned as an orphan.
 *
 * @param text the article as it is now, which need not be the one the corrections were made on
 * @param automatic `geoparse` of that text
 * @param headline of the article, where it is not part of the text: it tells what the text is about
 */
export function applyCorrections(
  text: string,
  automatic: Geoparsed,
  corrections: readonly Correction[],
  headline = '',
): Corrected {
  const draft = new Draft(text, automatic.mentions);
  const orphans = corrections.filter((correction) => !draft.make(correction));
  return draft.finish(automatic, orphans, headline);
}

/** The result while it is being corrected. */
class Draft {
  private readonly mentions: Map<number, ResolvedMention>;
  private readonly rejected = new Map<number, ResolvedMention>();
  private readonly settled = new Set<number>();
  private readonly changes = new Map<string, PlaceChanges>();
  private readonly foldedNames = new Map<string, string>();
  private sentences: Sentences | undefined;

  constructor(
    private readonly text: string,
    private readonly found: readonly ResolvedMention[],
  ) {
    this.mentions = new Map(found.map((mention) => [mention.start, mention]));
  }

  /** Whether there was something to make the correction on. */
  make(correction: Correction): boolean {
    switch (correction.type) {
      case 'choose-place':
        return this.settle(correction.scope, (mention) => placed(mention, correction.place));
      case 'accept':
        return this.settle(correction.scope, accepted, 'only-found');
      case 'set-role':
        return this.settle(correction.scope, (mention) => ({ ...mention, role: correction.role }));
      case 'add-mention':
        return this.settle(
          correction.scope,
          (mention) => placed({ ...mention, role: correction.role }, correction.place),
          'wherever-written',
        );
      case 'reject':
        return this.reject(correction.scope);
      case 'change-place':
        return this.changePlace(correction.placeId, correction.changes);
      case 'merge-places':
        return this.move(
          (mention) => mention.place?.id === correction.fromId,
          () => correction.into,
        );
      case 'split-place': {
        const starts = new Set(
          correction.anchors.map((anchor) => findAnchor(this.text, anchor)?.start),
        );
        return this.move(
          (mention) => mention.place?.id === correction.placeId && starts.has(mention.start),
          (place) => ({ ...place, id: correction.newId, source: 'user', geonamesId: null }),
        );
      }
    }
  }

  finish(automatic: Geoparsed, orphans: readonly Correction[], headline: string): Corrected {
    const mentions = this.withQualifiers(this.inOrder()).map((mention): ResolvedMention => {
      const changes = mention.place && this.changes.get(mention.place.id);
      return changes ? { ...mention, place: changed(mention.place!, changes) } : mention;
    });
    return {
      result: {
        ...automatic,
        mentions,
        places: groupPlaces(this.text, mentions, headline).map((place) => this.restate(place)),
      },
      rejected: [...this.rejected.values()].sort((a, b) => a.start - b.start),
      orphans,
      annotations: this.annotations(),
      settledStarts: this.settled,
    };
  }

  /** Qualifiers are named by index: say which one each is now, if it is still there. */
  private withQualifiers(mentions: readonly ResolvedMention[]): ResolvedMention[] {
    const indexOfStart = new Map(mentions.map(({ start }, index) => [start, index]));
    return mentions.map((mention) => {
      const qualifier = this.found[mention.qualifiedBy];
      const qualifiedBy = qualifier ? (indexOfStart.get(qualifier.start) ?? -1) : -1;
      return qualifiedBy === mention.qualifiedBy ? mention : { ...mention, qualifiedBy };
    });
  }

  private inOrder(): ResolvedMention[] {
    return [...this.mentions.values()].sort((a, b) => a.start - b.start);
  }

  /**
   * Change every mention in scope and mark it as settled. Where the words stand but no mention was
   * found on them, one is made: the editor's word counts even if the program has since changed its
   * mind.
   */
  private settle(
    scope: Scope,
    change: (mention: ResolvedMention) => ResolvedMention,
    where: 'found-or-anchored' | 'only-found' | 'wherever-written' = 'found-or-anchored',
  ): boolean {
    const spans = this.spansOf(scope, where === 'wherever-written');
    let changedAny = false;
    for (const span of spans) {
      const mention =
        this.mentionAt(span) ?? (where === 'only-found' ? null : this.newMention(span));
      if (!mention) continue;
      this.clear(span);
      const settled = change(mention);
      this.mentions.set(settled.start, settled);
      this.settled.add(settled.start);
      this.rejected.delete(settled.start);
      changedAny = true;
    }
    return changedAny;
  }

  private reject(scope: Scope): boolean {
    const spans = this.spansOf(scope, false);
    for (const span of spans) {
      for (const mention of this.overlapping(span)) {
        this.mentions.delete(mention.start);
        this.rejected.set(mention.start, mention);
        this.settled.add(mention.start);
      }
    }
    return spans.length > 0;
  }

  private changePlace(placeId: string, changes: PlaceChanges): boolean {
    const isNamed = (mention: ResolvedMention) => mention.place?.id === placeId;
    if (![...this.mentions.values()].some(isNamed)) return false;
    this.changes.set(placeId, { ...this.changes.get(placeId), ...changes });
    return true;
  }

  private move(
    isMeant: (mention: ResolvedMention) => boolean,
    to: (place: Place) => Place,
  ): boolean {
    const meant = [...this.mentions.values()].filter(isMeant);
    for (const mention of meant) {
      this.mentions.set(mention.start, placed(mention, to(mention.place!)));
      this.settled.add(mention.start);
    }
    return meant.length > 0;
  }

  private spansOf(scope: Scope, whereverWritten: boolean): Span[] {
    if (scope.type === 'mention') {
      const span = findAnchor(this.text, scope.anchor);
      return span ? [span] : [];
    }
    const folded = this.fold(scope.name);
    const found = [...this.mentions.values(), ...this.rejected.values()]
      .filter((mention) => this.fold(mention.text) === folded)
      .sort((a, b) => a.start - b.start);
    if (!whereverWritten) return found;
    const free = findWholeWords(this.text, scope.name).filter(
      (span) => this.overlapping(span).length === 0,
    );
    return [...found, ...free];
  }

  /** Long articles write the same names over and over. */
  private fold(name: string): string {
    let folded = this.foldedNames.get(name);
    if (folded === undefined) {
      folded = foldName(name);
      this.foldedNames.set(name, folded);
    }
    return folded;
  }

  private mentionAt({ start, end }: Span): ResolvedMention | null {
    const mention = this.mentions.get(start) ?? this.rejected.get(start);
    return mention?.end === end ? mention : null;
  }

  private overlapping({ start, end }: Span): ResolvedMention[] {
    // Mentions never overlap: one on just these words is alone.
    const exact = this.mentions.get(start);
    if (exact?.end === end) return [exact];
    return [...this.mentions.values()].filter(
      (mention) => mention.start < end && mention.end > start,
    );
  }

  private clear(span: Span): void {
    for (const mention of this.overlapping(span)) this.mentions.delete(mention.start);
  }

  private newMention({ start, end }: Span): ResolvedMention {
    this.sentences ??= findSentences(tokenise(this.text));
    const text = this.text.slice(start, end);
    return {
      start,
      end,
      text,
      role: 'location',
      lookupNames: [text],
      kindCue: null,
      recognition: 1,
      qualifiedBy: -1,
      recognisers: ['editor'],
      place: null,
      confidence: 1,
      certainty: 'sure',
      candidates: [],
      quote: quoteAround(this.text, { start, end }, this.sentences),
    };
  }

  private restate(place: ResolvedPlace): ResolvedPlace {
    const changes = this.changes.get(place.place.id);
    if (!changes) return place;
    const { isSure, about, name } = changes;
    return {
      ...place,
      ...(name !== undefined && { nameInText: name }),
      ...(isSure !== undefined &&
        (isSure
          ? { certainty: 'sure' as const, confidence: 1 }
          : { certainty: 'doubtful' as const })),
      ...(about !== undefined && { about, aboutScore: about ? 1 : 0 }),
    };
  }

  private annotations(): Record<string, PlaceAnnotation> {
    const annotations: Record<string, PlaceAnnotation> = {};
    for (const [id, { note, outline }] of this.changes) {
      if (note || outline) {
        annotations[id] = { ...(note && { note }), ...(outline && { outline }) };
      }
    }
    return annotations;
  }
}

function placed(mention: ResolvedMention, place: Place): ResolvedMention {
  const chosen: Candidate = mention.candidates.find((c) => c.place.id === place.id) ?? {
    place,
    score: 1,
    reasons: [],
  };
  return {
    ...accepted(mention),
    place,
    candidates: [chosen, ...mention.candidates.filter((c) => c.place.id !== place.id)],
  };
}

function accepted(mention: ResolvedMention): ResolvedMention {
  return { ...mention, confidence: 1, certainty: 'sure' };
}

function changed(place: Place, { name, kind, point, extent, outline }: PlaceChanges): Place {
  const isMoved = point !== undefined || extent !== undefined || outline != null;
  return {
    ...place,
    ...(name !== undefined && {
      name,
      otherNames: [place.name, ...place.otherNames].filter((other) => other !== name),
    }),
    ...(kind !== undefined && { kind }),
    ...(point !== undefined && { point }),
    ...(extent !== undefined && { extent }),
    ...(isMoved && { source: 'user' as const }),
  };
}
