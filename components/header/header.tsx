'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { isDraftId } from '@/lib/drafts/draft-id';
import type { OpenArticle } from '@/lib/view/story';
import { ExportMenu } from './export-menu';
import styles from './header.module.css';
import { SettingsMenu } from './settings-menu';
import { ShareButton } from './share-button';
import { Wordmark } from './wordmark';

/** The head of the page: its name, the article's, and what can be done with it. */
export function Header({
  article,
  title,
  onNew,
  onKeys,
}: {
  readonly article: OpenArticle | null;
  /** Headline of the article, or the empty string while there is none. */
  readonly title: string;
  readonly onNew: () => void;
  readonly onKeys: () => void;
}) {
  const t = useTranslations('header');
  return (
    <header className={styles.header}>
      <a className={styles.home} href="/" aria-label={t('home')}>
        <Wordmark />
      </a>
      <span className={styles.title} title={title} dir="auto">
        {title}
      </span>
      <div className={styles.tools}>
        <button type="button" className={button.button} onClick={onNew}>
          <Plus size={16} aria-hidden="true" />
          {t('new')}
        </button>
        {article && <ExportMenu article={article} title={title} />}
        {article && !isDraftId(article.id) && <ShareButton />}
        <SettingsMenu onKeys={onKeys} />
      </div>
    </header>
  );
}
