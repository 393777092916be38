'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { MENTION_ROLES, type MentionRole } from '@/lib/geoparse/types';
import styles from './form.module.css';

/** What the name stands for in its sentence. */
export function RoleSelect({
  value,
  onChange,
}: {
  readonly value: MentionRole;
  readonly onChange: (role: MentionRole) => void;
}) {
  const t = useTranslations();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {t('edit.what.role')}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => {
          const role = MENTION_ROLES.find((one) => one === event.target.value);
          if (role) onChange(role);
        }}
      >
        {MENTION_ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
