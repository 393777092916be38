'use client';

import { MapPinPlus } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Span } from '@/lib/corrections/anchor';
import styles from './mark-selection.module.css';
import { selectedSpan } from './selected-span';

/** A small button beside the selected words that makes them a place. */
export function MarkSelection({
  root,
  text,
  onMark,
}: {
  /** The element that shows the article. */
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly onMark: (span: Span) => void;
}) {
  const t = useTranslations('edit');
  const [found, setFound] = useState<{ span: Span; x: number; y: number } | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const span = root.current && selectedSpan(root.current, text);
        if (!span) return setFound(null);
        const box = window.getSelection()!.getRangeAt(0).getBoundingClientRect();
        setFound({ span, x: box.left + box.width / 2, y: box.bottom });
      });
    };
    look();
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look, { capture: true });
    };
  }, [root, text]);
  if (!found) return null;
  return (
    <button
      type="button"
      className={styles.mark}
      style={{
        insetInlineStart: 0,
        transform: `translate(calc(${found.x}px - 50%), ${found.y + 8}px)`,
      }}
      // The selection must outlive the press.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        window.getSelection()?.removeAllRanges();
        onMark(found.span);
      }}
    >
      <MapPinPlus size={16} aria-hidden="true" />
      {t('mark')}
      <kbd className={styles.key}>M</kbd>
    </button>
  );
}
