import type { ResolvedMention } from '@/lib/geoparse/types';
import styles from './mention-link.module.css';

/**
 * One name in the text: a link to its place, underlined in the colour of its kind. It works before
 * any script runs, copies as plain text, and leaves selecting text alone.
 */
export function MentionLink({
  mention,
  index,
  text,
  href,
  lit,
  chosen,
  current,
  dimmed,
  tabStop,
}: {
  readonly mention: ResolvedMention;
  readonly index: number;
  /** What is shown of it; the whole mention unless it runs over the paragraph's end. */
  readonly text: string;
  readonly href: string;
  /** Its place is under the pointer somewhere. */
  readonly lit: boolean;
  /** Its place is chosen. */
  readonly chosen: boolean;
  /** It is itself the chosen mention. */
  readonly current: boolean;
  /** A filter hides its place. */
  readonly dimmed: boolean;
  /** Whether the Tab key stops here: one mention of the text has it, arrows do the rest. */
  readonly tabStop: boolean;
}) {
  return (
    <a
      className={styles.mention}
      href={href}
      draggable={false}
      tabIndex={tabStop ? 0 : -1}
      aria-current={current || undefined}
      data-mention={index}
      data-place={mention.place?.id}
      data-kind={mention.place?.kind ?? 'none'}
      data-role={mention.role}
      data-certainty={mention.certainty}
      data-lit={lit || undefined}
      data-chosen={chosen || undefined}
      data-dimmed={dimmed || undefined}
    >
      {text}
    </a>
  );
}
