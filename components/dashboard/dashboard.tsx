'use client';

import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SampleArticle, SampleSummary } from '@/lib/api/types';
import { keepTrying } from '@/lib/client/keep-trying';
import { headlineOf } from '@/lib/view/headline';
import { READING_ID } from '@/lib/view/landmarks';
import { toStory } from '@/lib/view/story';
import { Header } from '../header/header';
import { SkipLinks } from '../header/skip-links';
import { useKeysSetting } from '../keys/use-keys-setting';
import { useShortcuts } from '../keys/use-shortcuts';
import { PageDrop } from '../new/page-drop';
import { ArticleError } from '../notices/article-error';
import { ArticleSkeleton } from '../notices/article-skeleton';
import { KeptNotice } from '../notices/kept-notice';
import { OfflineNotice } from '../notices/offline-notice';
import { WaitingFrame } from '../notices/waiting-frame';
import { usePrintKey } from '../print/use-print-key';
import { useCorrections } from '../state/use-corrections';
import { useSettled } from '../state/use-settled';
import { LiveStatus } from '../ui/live-status';
import styles from './dashboard.module.css';
import { StoryPanes } from './story-panes';
import { useArticle } from './use-article';
import { useHistoryKeys } from './use-history-keys';
import { useRevision } from './use-revision';
import { useSpokenCorrections } from './use-spoken-corrections';

// Dialogs are fetched when first asked for, and stay, with what was typed in them. Until one is
// here, the page goes on without it.
const NewDialog = dynamic(
  () => keepTrying(() => import('../new/new-dialog').then((part) => part.NewDialog)),
  { ssr: false },
);
const ShareDialog = dynamic(
  () => keepTrying(() => import('../share/share-dialog').then((part) => part.ShareDialog)),
  { ssr: false },
);
const EditTextDialog = dynamic(
  () => keepTrying(() => import('../edit/edit-text-dialog').then((part) => part.EditTextDialog)),
  { ssr: false },
);
/** Waits beside the page for somebody to print it. */
const PrintSheet = dynamic(() => keepTrying(() => import('../print/print-sheet')), { ssr: false });
const KeysDialog = dynamic(
  () => keepTrying(() => import('../keys/keys-dialog').then((part) => part.KeysDialog)),
  { ssr: false },
);

type DialogName = 'new' | 'share' | 'keys' | 'text';

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
  const opened = useArticle(initial, samples);
  const { id, error, retry, openArticle, keepArticle } = opened;
  const { corrections, words, say } = useSpokenCorrections(useCorrections(opened.article));
  useHistoryKeys(corrections);
  const revise = useRevision(opened.article, corrections.version, opened.showDraft, openArticle);
  const { article } = corrections;
  const story = useMemo(() => (article ? toStory(article) : null), [article]);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [keysEnabled, setKeysEnabled] = useKeysSetting();
  const [dropped, setDropped] = useState<readonly File[]>();
  const [fetched, setFetched] = useState<ReadonlySet<DialogName>>(new Set());
  const open = useCallback((which: DialogName) => {
    setDialog(which);
    setFetched((before) => new Set(before).add(which));
  }, []);
  const openFiles = useCallback(
    (files: readonly File[]) => {
      setDropped(files);
      open('new');
    },
    [open],
  );
  const onOpenChange = (isOpen: boolean) => {
    if (!isOpen) setDialog(null);
  };
  useShortcuts(keysEnabled, { help: () => open('keys'), new: () => open('new') });
  const isSettled = useSettled();
  const isSheetWanted = usePrintKey(story !== null);
  const title = article ? headlineOf(article) : '';

  return (
    <div className={styles.page}>
      <SkipLinks />
      <Header
        corrections={corrections}
        title={title}
        onNew={() => open('new')}
        onShare={() => open('share')}
        onKeys={() => open('keys')}
      />
      <OfflineNotice />
      <KeptNotice corrections={corrections} />
      <main id={READING_ID} className={styles.main} tabIndex={-1}>
        {story ? (
          <StoryPanes
            key={id}
            story={story}
            corrections={corrections}
            keysEnabled={keysEnabled}
            say={say}
            onEditText={() => open('text')}
          />
        ) : (
          <WaitingFrame>
            {error ? (
              <ArticleError
                error={error}
                onRetry={retry}
                onSample={() => openArticle(samples[0]?.id ?? '')}
              />
            ) : (
              <ArticleSkeleton />
            )}
          </WaitingFrame>
        )}
      </main>
      <PageDrop onFiles={openFiles} />
      {story && (isSettled || isSheetWanted) && (
        <PrintSheet story={story} title={title} corrections={corrections} />
      )}
      <LiveStatus words={words} />
      <LiveStatus words={story ? t('loaded', { title, places: story.rows.length }) : ''} />
      {fetched.has('new') && (
        <NewDialog
          open={dialog === 'new'}
          onOpenChange={onOpenChange}
          samples={samples}
          currentId={id}
          dropped={dropped}
          onKeep={keepArticle}
          onOpenArticle={openArticle}
        />
      )}
      {fetched.has('share') && article && (
        <ShareDialog
          key={article.id}
          open={dialog === 'share'}
          onOpenChange={onOpenChange}
          article={article}
          automatic={corrections.automatic}
          corrections={corrections.corrections}
          onOpenArticle={openArticle}
        />
      )}
      {fetched.has('text') && opened.article && (
        <EditTextDialog
          open={dialog === 'text'}
          onOpenChange={onOpenChange}
          article={opened.article}
          onRevise={revise}
        />
      )}
      {fetched.has('keys') && (
        <KeysDialog
          open={dialog === 'keys'}
          onOpenChange={onOpenChange}
          enabled={keysEnabled}
          onEnabledChange={setKeysEnabled}
        />
      )}
    </div>
  );
}
