'use client';

import { useTranslations } from 'use-intl';
import type { PlaceKind } from '@/lib/geoparse/types';
import { ChoiceField } from './choice-field';

/** What sort of thing a place is. */
export function KindSelect({
  kinds,
  value,
  onChange,
}: {
  readonly kinds: readonly PlaceKind[];
  readonly value: PlaceKind;
  readonly onChange: (kind: PlaceKind) => void;
}) {
  const t = useTranslations();
  return (
    <ChoiceField
      label={t('filter.kind')}
      values={kinds}
      nameOf={(kind) => t(`kind.${kind}`)}
      value={value}
      onChange={onChange}
    />
  );
}
