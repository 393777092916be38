'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Ring } from '@/lib/corrections/shapes';
import { formatCoordinates, parseCoordinateList } from '@/lib/view/parse-coordinates';
import styles from './form.module.css';

/** The corners of an area, one a line; clicks on the map add to them. */
export function CornerFields({
  corners,
  onChange,
}: {
  readonly corners: Ring;
  readonly onChange: (corners: Ring) => void;
}) {
  const t = useTranslations('edit');
  const id = useId();
  const written = corners.map(formatCoordinates).join('\n');
  const [typed, setTyped] = useState({ text: '', of: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const isTyped = typed.of === written && typed.text !== '';
  const type = (text: string) => {
    const list = parseCoordinateList(text);
    if (list.type === 'points') {
      setProblem(null);
      setTyped({ text, of: list.points.map(formatCoordinates).join('\n') });
      onChange(list.points);
    } else {
      setProblem(t('area.line', { line: list.line, problem: t(`point.problem.${list.problem}`) }));
      setTyped({ text, of: written });
    }
  };
  return (
    <>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}list`}>
          {t('area.corners')}
        </label>
        <textarea
          id={`${id}list`}
          className={styles.input}
          rows={4}
          value={isTyped ? typed.text : written}
          placeholder={'39.9, 46.5\n39.9, 47.0\n39.5, 46.8'}
          spellCheck={false}
          aria-describedby={`${id}hint`}
          aria-invalid={(isTyped && problem !== null) || undefined}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <p
        id={`${id}hint`}
        className={isTyped && problem ? styles.problem : styles.hint}
        role="status"
      >
        {isTyped && problem ? problem : t('area.cornersHint')}
      </p>
    </>
  );
}
