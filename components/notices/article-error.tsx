'use client';

import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { asProblem } from '@/lib/view/problem';
import { Notice } from './notice';
import { useOnline } from './use-online';

/** The article at this address could not be had: why, and the ways on. */
export function ArticleError({
  error,
  onRetry,
  onSample,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onSample: () => void;
}) {
  const t = useTranslations('error');
  const problem = asProblem(error, useOnline());
  const missing = problem.key === 'sampleMissing';
  return (
    <Notice
      level={1}
      title={missing ? t('sampleMissing') : t('title')}
      tone="error"
      actions={
        <>
          {!missing && (
            <button type="button" className={button.button} onClick={onRetry}>
              {t('retry')}
            </button>
          )}
          <button type="button" className={button.button} onClick={onSample}>
            {t('toSample')}
          </button>
        </>
      }
    >
      <p>{missing ? t('sampleMissingHint') : t(problem.key, { detail: problem.detail })}</p>
    </Notice>
  );
}
