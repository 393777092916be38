'use client';

import { Check, Link2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { useCopy } from '@/components/ui/use-copy';
import { ToolLabel } from './tool-label';

/** Copies the address, which holds everything that is being looked at. */
export function ShareButton() {
  const t = useTranslations('header');
  const { copied, copy } = useCopy();
  return (
    <button type="button" className={button.quiet} onClick={() => copy(window.location.href)}>
      {copied ? <Check size={16} aria-hidden="true" /> : <Link2 size={16} aria-hidden="true" />}
      <ToolLabel>
        <span role="status">{t(copied ? 'shared' : 'share')}</span>
      </ToolLabel>
    </button>
  );
}
