import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './stepper.module.css';

/** Back and on through a few things, with where one is between the two arrows. */
export function Stepper({
  previous,
  next,
  title,
  hasSteps,
  onStep,
  children,
}: {
  /** Names of the two buttons. */
  readonly previous: string;
  readonly next: string;
  /** Says in full what the position says in short. */
  readonly title?: string;
  /** False where there is only one: then the position stands alone. */
  readonly hasSteps: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly children: ReactNode;
}) {
  const position = (
    <span className={styles.position} title={title}>
      {children}
    </span>
  );
  if (!hasSteps) return position;
  return (
    <>
      <button
        type="button"
        className={styles.step}
        aria-label={previous}
        onClick={() => onStep(-1)}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      {position}
      <button type="button" className={styles.step} aria-label={next} onClick={() => onStep(1)}>
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </>
  );
}
