'use client';

import { Switch } from '@base-ui/react/switch';
import styles from './toggle.module.css';

/** A switch; put it in a label, or name it by the id of its words. */
export function Toggle({
  checked,
  onCheckedChange,
  disabled,
  labelledBy,
  describedBy,
}: {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly labelledBy?: string;
  readonly describedBy?: string;
}) {
  return (
    <Switch.Root
      className={styles.toggle}
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabled}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <Switch.Thumb className={styles.thumb} />
    </Switch.Root>
  );
}
