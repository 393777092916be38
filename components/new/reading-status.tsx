'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import type { ProblemKey, ProblemSource } from '@/lib/view/problem';
import { usePrivateMode } from '../state/use-private-mode';
import { ReadingProgress } from './reading-progress';
import styles from './reading-status.module.css';
import type { Reading } from './use-reading';

/** What the server could not do and this browser may. */
const READABLE_HERE: ReadonlySet<ProblemKey> = new Set([
  'tooLarge',
  'timedOut',
  'busy',
  'internal',
  'refused',
]);

/** What has become of one way in: the button to start, progress with the power to stop, the reason. */
export function ReadingStatus({
  id,
  source,
  reading,
  hasText,
  onAgain,
  children,
}: {
  /** Of the complaint, for the field it is about. */
  readonly id: string;
  readonly source: ProblemSource;
  readonly reading: Reading;
  /** Whether something is typed that a failure must not be feared to have taken. */
  readonly hasText?: () => boolean;
  /** Once more, in this browser. */
  readonly onAgain?: () => void;
  /** What is there while nothing is under way. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations();
  const [isPrivate, setPrivate] = usePrivateMode();
  const { status } = reading.state;
  const isOurs = reading.state.source === source;
  if (isOurs && status.type === 'working') {
    return (
      <div className={styles.row}>
        <ReadingProgress step={status.step} since={status.since} />
        <StopButton onStop={reading.stop} />
      </div>
    );
  }
  const problem = isOurs && status.type === 'failed' ? status.problem : null;
  const canReadHere = problem && onAgain && !isPrivate && READABLE_HERE.has(problem.key);
  return (
    <>
      {problem && (
        <div id={id} className={styles.problem} role="alert">
          <p>{t(`error.${problem.key}`, { detail: problem.detail })}</p>
          {hasText?.() && <p>{t('error.kept')}</p>}
        </div>
      )}
      {(children || canReadHere) && (
        <div className={styles.row}>
          {children}
          {canReadHere && (
            <button
              type="button"
              className={button.button}
              onClick={() => {
                setPrivate(true);
                onAgain();
              }}
            >
              {t('intake.readHere')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** Takes the focus over from the button it stands in for. */
function StopButton({ onStop }: { readonly onStop: () => void }) {
  const t = useTranslations('new');
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea')) stop.current?.focus();
  }, []);
  return (
    <button ref={stop} type="button" className={button.button} onClick={onStop}>
      {t('stop')}
    </button>
  );
}
