'use client';

import { ChevronRight } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useEditing } from '@/components/editing';
import { anchorOfMention } from '@/lib/corrections/anchor';
import { areaKindOf } from '@/lib/corrections/propose';
import { boxRing, closeRing, cornersOf, extentOfRing, type Ring } from '@/lib/corrections/shapes';
import type { CorrectionChange, PlaceChanges } from '@/lib/corrections/types';
import { foldName } from '@/lib/geoparse/fold-name';
import { PLACE_KINDS, type PlaceKind, type ResolvedMention } from '@/lib/geoparse/types';
import type { PlaceRow } from '@/lib/view/place-rows';
import { ApplyBar } from './apply-bar';
import { AreaFields } from './area-fields';
import type { EditFormProps } from './edit-panel';
import styles from './form.module.css';
import { KindSelect } from './kind-select';
import { MergeFields } from './merge-fields';
import { RoleSelect } from './role-select';
import { ScopeChoice, type ScopeType } from './scope-choice';
import { SplitFields } from './split-fields';
import { StandingFields } from './standing-fields';

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
    onTask({
      onPickPoint: (point) => draw([...(outline ? corners : []), point]),
      sketch: { corners: outline ? corners : [], onChange: draw },
    });
  }, [onTask, section, corners, outline, kind]);

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
    ];
  }, [changes, row, known?.note, role, scope, mention]);
  const sameName = useMemo(() => {
    const folded = foldName(mention.text);
    return story.mentions.filter(({ text }) => foldName(text) === folded).length;
  }, [story.mentions, mention.text]);

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
        <div key={one}>
          <button
            type="button"
            className={styles.more}
            aria-expanded={section === one}
            aria-controls={`${ids}${one}`}
            onClick={() => setSection(section === one ? null : one)}
          >
            <ChevronRight size={14} aria-hidden="true" />
            {t(`what.${one}`)}
          </button>
          <div id={`${ids}${one}`} hidden={section !== one}>
            {section === 'area' && one === 'area' && (
              <AreaFields
                corners={outline ? corners : []}
                centre={row.point}
                kind={areaKindOf(kind)}
                onChange={(ring, nextKind) => change(areaChanges(ring, nextKind))}
              />
            )}
            {section === 'split' && one === 'split' && (
              <SplitFields story={story} row={row} onDone={onDone} />
            )}
            {section === 'merge' && one === 'merge' && (
              <MergeFields story={story} row={row} onDone={() => onDone(mention.start)} />
            )}
          </div>
        </div>
      ))}
      <ApplyBar
        changes={all}
        disabled={changes.outline?.[0] !== undefined && changes.outline[0].length < 4}
        onApplied={() => onDone(mention.start)}
        onCancel={onCancel}
      />
    </div>
  );
}

/** A drawn area: its outline, what it covers, and a kind that an area can be of. */
function areaChanges(ring: Ring, kind: PlaceKind): PlaceChanges {
  const outline = [closeRing(ring)];
  return {
    outline,
    kind: areaKindOf(kind),
    ...(ring.length > 2 && { extent: extentOfRing(ring) }),
  };
}

/** Only what differs from what the place already is. */
function withoutNothing(changes: PlaceChanges, row: PlaceRow, note: string): PlaceChanges {
  const { name, kind, note: nextNote, outline, extent, ...rest } = changes;
  const isDrawn = outline?.[0] !== undefined && outline[0].length > 3;
  return {
    ...rest,
    ...(name !== undefined && name.trim() !== '' && name !== row.name && { name: name.trim() }),
    ...(kind !== undefined && kind !== row.kind && { kind }),
    ...(nextNote !== undefined && nextNote.trim() !== note && { note: nextNote.trim() }),
    ...(isDrawn && { outline, extent }),
  };
}
