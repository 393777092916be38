'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { MENTION_ROLES, type MentionRole } from '@/lib/geoparse/types';
import styles from './form.module.css';
import { ScopeChoice, type ScopeType } from './scope-choice';

/** What the name stands for in its sentence. */
export function RoleFields({
  words,
  count,
  role,
  scope,
  onRole,
  onScope,
}: {
  readonly words: string;
  readonly count: number;
  readonly role: MentionRole;
  readonly scope: ScopeType;
  readonly onRole: (role: MentionRole) => void;
  readonly onScope: (scope: ScopeType) => void;
}) {
  const t = useTranslations();
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {t('edit.what.role')}
        </label>
        <select
          id={id}
          className={styles.input}
          value={role}
          onChange={({ target: { value } }) => {
            const next = MENTION_ROLES.find((one) => one === value);
            if (next) onRole(next);
          }}
        >
          {MENTION_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <ScopeChoice words={words} count={count} value={scope} onChange={onScope} />
    </>
  );
}
