'use client';

import { Download, Plus, Share2, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import type { Corrections } from '../state/use-corrections';
import styles from './header.module.css';
import { HistoryButtons } from './history-buttons';
import { LazyMenu } from './lazy-menu';
import { PrivateMark } from './private-mark';
import { ToolLabel } from './tool-label';
import { Wordmark } from './wordmark';

const loadExport = () => import('./export-menu');
const loadSettings = () => import('./settings-menu');

/** The head of the page: its name, the article's, and what can be done with it. */
export function Header({
  corrections,
  title,
  onNew,
  onShare,
  onKeys,
}: {
  /** The article as its editor has it. */
  readonly corrections: Corrections;
  /** Headline of the article, or the empty string while there is none. */
  readonly title: string;
  readonly onNew: () => void;
  readonly onShare: () => void;
  readonly onKeys: () => void;
}) {
  const t = useTranslations('header');
  const { article } = corrections;
  return (
    <header className={styles.header}>
      <a className={styles.home} href="/" aria-label={t('home')}>
        <Wordmark />
      </a>
      <span className={styles.title} title={title} dir="auto">
        {title}
      </span>
      <div className={styles.tools}>
        <PrivateMark />
        <HistoryButtons corrections={corrections} />
        <button type="button" className={button.button} onClick={onNew}>
          <Plus size={16} aria-hidden="true" />
          {t('new')}
        </button>
        {article && (
          <LazyMenu load={loadExport} menuProps={{ article, title, corrections }}>
            <Download size={16} aria-hidden="true" />
            <ToolLabel>{t('export')}</ToolLabel>
          </LazyMenu>
        )}
        {article && (
          <button type="button" className={button.quiet} onClick={onShare}>
            <Share2 size={16} aria-hidden="true" />
            <ToolLabel>{t('share')}</ToolLabel>
          </button>
        )}
        <LazyMenu load={loadSettings} menuProps={{ onKeys }} label={t('settings')}>
          <SlidersHorizontal size={16} aria-hidden="true" />
        </LazyMenu>
      </div>
    </header>
  );
}
