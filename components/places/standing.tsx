'use client';

import { useTranslations } from 'use-intl';
import type { Certainty, ResolvedMention } from '@/lib/geoparse/types';
import { useEditing } from '../state/editing';
import { CertaintyMark } from './certainty-mark';

/** How sure the choice is; where an editor decided it, that instead. */
export function Standing({
  mention,
  certainty = mention.certainty,
}: {
  readonly mention: ResolvedMention;
  /** Of its place, where that is meant. */
  readonly certainty?: Certainty;
}) {
  const t = useTranslations('edit');
  const isSettled = useEditing()?.corrections.settledStarts.has(mention.start) ?? false;
  return isSettled ? <span>{t('byHand')}</span> : <CertaintyMark certainty={certainty} />;
}
