'use client';

import { useTranslations } from 'use-intl';
import { MENTION_ROLES, type MentionRole } from '@/lib/geoparse/types';
import { ChoiceField } from './choice-field';

/** What the name stands for in its sentence. */
export function RoleSelect({
  value,
  onChange,
}: {
  readonly value: MentionRole;
  readonly onChange: (role: MentionRole) => void;
}) {
  const t = useTranslations();
  return (
    <ChoiceField
      label={t('edit.what.role')}
      values={MENTION_ROLES}
      nameOf={(role) => t(`role.${role}`)}
      value={value}
      onChange={onChange}
    />
  );
}
