'use client';

import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { anchorOfMention } from '@/lib/corrections/anchor';
import { areaKindOf } from '@/lib/corrections/propose';
import { boxRing, cornersOf, type Ring } from '@/lib/corrections/shapes';
import type { CorrectionChange, PlaceChanges } from '@/lib/corrections/types';
import { foldName } from '@/lib/geoparse/fold-name';
import { PLACE_KINDS, type PlaceKind, type ResolvedMention } from '@/lib/geoparse/types';
import type { PlaceRow } from '@/lib/view/place-rows';
import { useEditing } from '../state/editing';
import { ApplyBar } from './apply-bar';
import { AreaFields, type Shape } from './area-fields';
import { areaTask } from './area-task';
import { Disclosure } from './disclosure';
import type { EditFormProps } from './edit-form-props';
import styles from './form.module.css';
import { KindSelect } from './kind-select';
import { MergeFields } from './merge-fields';
import { areaChanges, withoutNothing } from './place-changes';
import { RoleSelect } from './role-select';
import { ScopeChoice, type ScopeType } from './scope-choice';
import { SplitFields } from './split-fields';
import { StandingFields } from './standing-fields';
import { useRegrouping } from './use-regrouping';

type Section = 'area' | 'split' | 'merge';
const SECTIONS: readonly Section[] = ['area', 'split', 'merge'];

/** What a place is: its name, kind, weight, certainty, note, area; and which mentions are its. */
export function WhatForm({
  story,
  onTask,
  onDone,
  onCancel,
  mention,
  row,
}: EditFormProps & { readonly mention: ResolvedMention; readonly row: PlaceRow }) {
  const t = useTranslations('edit');
  const { corrections } = useEditing()!;
  const ids = useId();
  const known = corrections.annotations[row.id];
  const [changes, setChanges] = useState<PlaceChanges>({});
  const [role, setRole] = useState(mention.role);
  const [scope, setScope] = useState<ScopeType>('mention');
  const [section, setSection] = useState<Section | null>(null);
  const [shape, setShape] = useState<Shape>('corners');
  const regrouping = useRegrouping(story, row);
  const change = (next: PlaceChanges) => setChanges((before) => ({ ...before, ...next }));

  const outline = changes.outline ?? known?.outline;
  const corners: Ring = useMemo(() => {
    if (outline?.[0]) return cornersOf(outline[0]);
    const { extent } = row.place;
    return extent ? cornersOf(boxRing(extent)) : [];
  }, [outline, row.place]);
  const kind: PlaceKind = changes.kind ?? row.kind;

  useEffect(() => {
    if (section !== 'area') {
      onTask(null);
      return;
    }
    const draw = (ring: Ring) =>
      setChanges((before) => ({ ...before, ...areaChanges(ring, kind) }));
    onTask(areaTask(outline ? corners : [], shape, draw));
  }, [onTask, section, corners, outline, shape, kind]);

  const all = useMemo<CorrectionChange[]>(() => {
    const real = withoutNothing(changes, row, known?.note ?? '');
    return [
      ...(Object.keys(real).length > 0
        ? [{ type: 'change-place' as const, placeId: row.id, changes: real }]
        : []),
      ...(role !== mention.role
        ? [
            {
              type: 'set-role' as const,
              role,
              scope:
                scope === 'name'
                  ? { type: 'name' as const, name: mention.text }
                  : { type: 'mention' as const, anchor: anchorOfMention(mention) },
            },
          ]
        : []),
      ...(regrouping.change ? [regrouping.change] : []),
    ];
  }, [changes, row, known?.note, role, scope, mention, regrouping.change]);
  const sameName = useMemo(() => {
    const folded = foldName(mention.text);
    return story.mentions.filter(({ text }) => foldName(text) === folded).length;
  }, [story.mentions, mention.text]);

  // What was split off is to be put elsewhere next.
  const firstSplitOff =
    regrouping.change?.type === 'split-place'
      ? story.mentions[Math.min(...regrouping.splitOff)]?.start
      : undefined;

  return (
    <div className={styles.form}>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${ids}name`}>
          {t('what.name')}
        </label>
        <input
          id={`${ids}name`}
          className={styles.input}
          value={changes.name ?? row.name}
          maxLength={200}
          dir="auto"
          onChange={(event) => change({ name: event.target.value })}
        />
      </div>
      <div className={styles.row}>
        <KindSelect kinds={PLACE_KINDS} value={kind} onChange={(next) => change({ kind: next })} />
        <StandingFields row={row} changes={changes} onChange={change} />
        <RoleSelect value={role} onChange={setRole} />
      </div>
      {role !== mention.role && (
        <ScopeChoice words={mention.text} count={sameName} value={scope} onChange={setScope} />
      )}
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${ids}note`}>
          {t('what.note')}
        </label>
        <textarea
          id={`${ids}note`}
          className={styles.input}
          rows={2}
          value={changes.note ?? known?.note ?? ''}
          maxLength={2000}
          dir="auto"
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
      {SECTIONS.filter(
        (one) =>
          (one !== 'split' || row.mentionCount > 1) && (one !== 'merge' || story.rows.length > 1),
      ).map((one) => (
        <Disclosure
          key={one}
          title={t(`what.${one}`)}
          isOpen={section === one}
          onToggle={() => {
            regrouping.forget();
            setSection(section === one ? null : one);
          }}
        >
          {one === 'area' && (
            <AreaFields
              corners={outline ? corners : []}
              centre={row.point}
              kind={areaKindOf(kind)}
              shape={shape}
              onShape={setShape}
              onChange={(ring, nextKind) => change(areaChanges(ring, nextKind))}
            />
          )}
          {one === 'split' && (
            <SplitFields
              story={story}
              row={row}
              chosen={regrouping.splitOff}
              onChange={regrouping.setSplitOff}
            />
          )}
          {one === 'merge' && (
            <MergeFields
              story={story}
              row={row}
              intoId={regrouping.intoId}
              onChange={regrouping.setInto}
            />
          )}
        </Disclosure>
      ))}
      <ApplyBar
        changes={all}
        disabled={changes.outline?.[0] !== undefined && changes.outline[0].length < 4}
        onApplied={() => onDone(firstSplitOff ?? mention.start)}
        onCancel={onCancel}
      />
    </div>
  );
}
