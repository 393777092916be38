'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SampleArticle, SampleSummary } from '@/lib/api/types';
import { headlineOf } from '@/lib/view/headline';
import { toStory } from '@/lib/view/story';
import styles from './dashboard.module.css';
import { Header } from './header/header';
import { SkipLinks } from './header/skip-links';
import { KeysDialog } from './keys/keys-dialog';
import { useKeysSetting } from './keys/use-keys-setting';
import { useShortcuts } from './keys/use-shortcuts';
import { NewDialog } from './new/new-dialog';
import { ArticleError } from './states/article-error';
import { ArticleSkeleton } from './states/article-skeleton';
import { OfflineNotice } from './states/offline-notice';
import { StoryPanes } from './story-panes';
import { LiveStatus } from './ui/live-status';
import { useArticle } from './use-article';

type OpenDialog = 'new' | 'keys' | null;

/** The whole page: its head, the article beside its map, and the dialogs over them. */
export function Dashboard({
  initial,
  samples,
}: {
  /** The article the server read for this address; null where only the browser has it. */
  readonly initial: SampleArticle | null;
  readonly samples: readonly SampleSummary[];
}) {
  const t = useTranslations('live');
  const { id, article, error, retry, openArticle, openText } = useArticle(initial, samples);
  const story = useMemo(() => (article ? toStory(article) : null), [article]);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [keysEnabled, setKeysEnabled] = useKeysSetting();
  const show = (which: 'new' | 'keys') => (open: boolean) => setDialog(open ? which : null);
  useShortcuts(keysEnabled, { help: () => setDialog('keys'), new: () => setDialog('new') });
  const title = article ? headlineOf(article) : '';

  return (
    <div className={styles.page}>
      <SkipLinks articleId="reading" mapId="map" />
      <Header
        article={article}
        title={title}
        onNew={() => setDialog('new')}
        onKeys={() => setDialog('keys')}
      />
      <OfflineNotice />
      {story ? (
        <StoryPanes key={id} story={story} keysEnabled={keysEnabled} />
      ) : (
        <main className={styles.waiting}>
          {error ? (
            <ArticleError
              error={error}
              onRetry={retry}
              onSample={() => openArticle(samples[0]?.id ?? '')}
            />
          ) : (
            <ArticleSkeleton />
          )}
        </main>
      )}
      <LiveStatus words={story ? t('loaded', { title, places: story.rows.length }) : ''} />
      <NewDialog
        open={dialog === 'new'}
        onOpenChange={show('new')}
        samples={samples}
        currentId={id}
        onOpenText={openText}
        onOpenArticle={openArticle}
      />
      <KeysDialog
        open={dialog === 'keys'}
        onOpenChange={show('keys')}
        enabled={keysEnabled}
        onEnabledChange={setKeysEnabled}
      />
    </div>
  );
}
