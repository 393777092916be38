'use client';

import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MarkedQuote } from '@/components/places/marked-quote';
import { anchorOf, type Span } from '@/lib/corrections/anchor';
import {
  areaKindOf as areaKind,
  changesOf,
  type Proposal,
  type Target,
} from '@/lib/corrections/propose';
import type { CorrectionChange } from '@/lib/corrections/types';
import { findWholeWords } from '@/lib/corrections/whole-words';
import { randomId } from '@/lib/drafts/draft-id';
import { foldName } from '@/lib/geoparse/fold-name';
import type { Place, ResolvedMention } from '@/lib/geoparse/types';
import { quoteParts } from '@/lib/view/quote-parts';
import { ApplyBar } from './apply-bar';
import { AreaFields, type Shape } from './area-fields';
import { areaTask } from './area-task';
import { Disclosure } from './disclosure';
import type { EditFormProps } from './edit-form-props';
import styles from './form.module.css';
import { PlaceChoices } from './place-choices';
import { PlaceSearch } from './place-search';
import { PointFields } from './point-fields';
import { ScopeChoice, type ScopeType } from './scope-choice';
import { useSuggestions } from './use-suggestions';

type Way = 'point' | 'area';

/** Which place some words mean: a suggestion, one of the gazetteer, a point, an area, or none. */
export function WhereForm({
  story,
  onTask,
  onDone,
  onCancel,
  mention,
  span,
  rejects,
}: EditFormProps & {
  /** Null for words that are to become a mention. */
  readonly mention: ResolvedMention | null;
  readonly span: Span;
  readonly rejects: boolean;
}) {
  const t = useTranslations('edit');
  const { text, result } = story.article;
  const words = text.slice(span.start, span.end);
  const [proposal, setProposal] = useState<Proposal | null>(rejects ? { type: 'reject' } : null);
  const [scopeType, setScope] = useState<ScopeType>('name');
  const [way, setWay] = useState<Way | null>(null);
  const [shape, setShape] = useState<Shape>('corners');
  const [newId] = useState(() => `user-${randomId()}`);

  const suggestions = useSuggestions(words, mention);
  const known = mention?.place ?? suggestions[0] ?? null;
  const count = useMemo(() => {
    const folded = foldName(words);
    const named = story.mentions.filter((other) => foldName(other.text) === folded).length;
    return mention ? named : Math.max(named, findWholeWords(text, words).length);
  }, [story.mentions, mention, text, words]);

  const { start, end } = span;
  const changes = useMemo(() => {
    const target: Target = {
      words,
      scope:
        scopeType === 'name' && count > 1
          ? { type: 'name', name: words }
          : { type: 'mention', anchor: anchorOf(text, { start, end }) },
      isMention: mention !== null,
      role: mention?.role ?? 'location',
      known,
      newId,
    };
    return proposal ? changesOf(proposal, target) : [];
  }, [proposal, words, scopeType, count, text, start, end, mention, known, newId]);

  // On the map: the suggestions as hollow pins, what is proposed among them.
  const proposed = placeIn(changes);
  const candidates = useMemo(() => {
    const own = proposed && !suggestions.some(({ id }) => id === proposed.id) ? [proposed] : [];
    return way === null ? [...suggestions, ...own] : own;
  }, [suggestions, proposed, way]);
  const chosenId = proposed?.id ?? (proposal ? null : (mention?.place?.id ?? null));
  const corners = proposal?.type === 'area' ? proposal.ring : null;
  const kind = (proposal && 'kind' in proposal && proposal.kind) || known?.kind || 'town';
  useEffect(() => {
    onTask({
      candidateSet: { candidates: way === 'area' ? [] : candidates, chosenId },
      onChooseCandidate: (id) => {
        const place = candidates.find((one) => one.id === id);
        if (place && place.source !== 'user') setProposal({ type: 'place', place });
      },
      ...(way === 'point' && {
        onPickPoint: (point) => setProposal({ type: 'point', point, kind }),
      }),
      ...(way === 'area' &&
        areaTask(corners ?? [], shape, (ring) =>
          setProposal({ type: 'area', ring, kind: areaKind(kind) }),
        )),
    });
  }, [onTask, candidates, chosenId, way, shape, corners, kind]);

  const open = (next: Way) => {
    setWay(way === next ? null : next);
    setProposal(null);
  };
  const choose = (next: Proposal) => {
    setWay(null);
    setProposal(next);
  };

  return (
    <div className={styles.form}>
      {mention && (
        <p className={styles.quote}>
          <MarkedQuote
            parts={quoteParts(mention, { before: 80, after: 80 })}
            language={result.language}
          />
        </p>
      )}
      <ScopeChoice words={words} count={count} value={scopeType} onChange={setScope} />
      <PlaceSearch
        initial={mention || suggestions.length > 0 ? '' : words}
        onChoose={(place) => choose({ type: 'place', place })}
      />
      <PlaceChoices
        suggestions={proposedFirst(suggestions, proposal)}
        currentId={mention?.place?.id ?? null}
        proposal={proposal}
        canReject={mention !== null}
        onChoose={choose}
      />
      {(['point', 'area'] as const).map((one) => (
        <Disclosure
          key={one}
          title={t(`ways.${one}`)}
          isOpen={way === one}
          onToggle={() => open(one)}
        >
          {one === 'point' ? (
            <PointFields
              point={proposal?.type === 'point' ? proposal.point : null}
              kind={kind}
              onChange={(point, nextKind) =>
                setProposal(point ? { type: 'point', point, kind: nextKind } : null)
              }
            />
          ) : (
            <AreaFields
              corners={corners ?? []}
              centre={known?.point ?? null}
              kind={areaKind(kind)}
              shape={shape}
              onShape={setShape}
              onChange={(ring, nextKind) => setProposal({ type: 'area', ring, kind: nextKind })}
            />
          )}
        </Disclosure>
      ))}
      <ApplyBar
        changes={changes}
        disabled={corners !== null && corners.length < 3}
        onApplied={() => onDone(proposal?.type === 'reject' ? null : start)}
        onCancel={onCancel}
      />
    </div>
  );
}

/** The place that the corrections would put the words at, if any. */
function placeIn(changes: readonly CorrectionChange[]): Place | null {
  const [first] = changes;
  return first && 'place' in first ? first.place : null;
}

/** The suggestions, headed by a place that was searched for. */
function proposedFirst(suggestions: readonly Place[], proposal: Proposal | null) {
  if (proposal?.type !== 'place') return suggestions;
  const { place } = proposal;
  return suggestions.some(({ id }) => id === place.id) ? suggestions : [place, ...suggestions];
}
