'use client';

import { Tabs } from '@base-ui/react/tabs';
import { useQueryState } from 'nuqs';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { Dialog } from '@/components/ui/dialog';
import { PasswordWanted } from '@/lib/client/maps';
import { openMap } from '@/lib/client/open-map';
import { takeCorrections } from '@/lib/client/take-corrections';
import { isDraftId } from '@/lib/drafts/draft-id';
import { cameraParser } from '@/lib/view/search-params';
import type { OpenArticle } from '@/lib/view/story';
import type { Corrections } from '../state/use-corrections';
import { CopyField } from './copy-field';
import { MapHistory } from './map-history';
import { PublishForm } from './publish-form';
import styles from './share.module.css';
import { ShareEmbed } from './share-embed';
import { ShareLinks } from './share-links';
import { differs, draftOf, formOf, type ShareForm } from './share-state';
import { hasSameWords, StaleNotice } from './stale-notice';
import { usePublication } from './use-publication';
import { useTask } from './use-task';
import { WhatReadersSee } from './what-readers-see';

/** Publishing the article's map, and all that follows: links, embedding, what is shown, history. */
export function ShareDialog({
  open,
  onOpenChange,
  article,
  automatic,
  corrections,
  onOpenArticle,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Corrected. */
  readonly article: OpenArticle;
  /** Before corrections. */
  readonly automatic: Corrections['automatic'];
  readonly corrections: Corrections['corrections'];
  readonly onOpenArticle: (articleId: string) => void;
}) {
  const t = useTranslations('share');
  const control = usePublication(article.id, open);
  const { publication, published, stale } = control;
  const map = published.type === 'live' ? published.map : null;
  const [form, setForm] = useState<ShareForm>(() => formOf(article, null));
  const [camera] = useQueryState('map', cameraParser);
  const { isBusy, fault, run } = useTask();

  // What the server has is what the dialog shows, until something is changed in it.
  const version = map?.version ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each article and version
  useEffect(() => setForm(formOf(article, map)), [article.id, version]);

  const articleId = publication?.articleId ?? 'article';
  const draft = useMemo(
    () => draftOf(form, article, corrections, map, articleId),
    [form, article, corrections, map, articleId],
  );
  const isChanged = map !== null && differs(draft, map);
  const fields = (
    <WhatReadersSee form={form} onChange={setForm} article={article} camera={camera} />
  );
  const takeTheirs = () =>
    run(async () => {
      if (!publication || !stale) return;
      const theirs = stale.articles.find(({ id }) => id === publication.articleId);
      if (theirs && hasSameWords(theirs.article, article)) {
        await takeCorrections(article.id, corrections, theirs.corrections as typeof corrections);
        control.accept(stale);
        return;
      }
      // Another text is another article here: this one stays as it is.
      onOpenArticle(await openMap(stale, publication.editKey));
      onOpenChange(false);
    });

  const keepBoth = (password: string) =>
    run(() => {
      const title = t('copyOf', { title: form.title });
      return control.publishCopy({ ...draft, title }, password);
    });

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} closeLabel={t('close')}>
      <div className={styles.body}>
        {published.type === 'loading' && <p className={styles.hint}>{t('loading')}</p>}
        {published.type === 'unknown' && (
          <p className={styles.fault} role="alert">
            {t('unreachable')}{' '}
            <button type="button" className={button.button} onClick={() => void control.load()}>
              {t('again')}
            </button>
          </p>
        )}
        {published.type === 'none' && (
          <PublishForm
            isBusy={isBusy}
            wantsPassword={fault instanceof PasswordWanted}
            wasWrong={fault instanceof PasswordWanted && fault.wasWrong}
            onPublish={(password) => run(() => control.publish(draft, password))}
          >
            {fields}
          </PublishForm>
        )}
        {published.type === 'none' && !isDraftId(article.id) && (
          <div className={styles.foot}>
            <CopyField label={t('thisView')} value={location.href} />
          </div>
        )}
        {published.type === 'deleted' && (
          <section className={styles.section}>
            <p>{t('deleted')}</p>
            <p className={styles.row}>
              <button
                type="button"
                className={button.primary}
                disabled={isBusy}
                onClick={() => run(control.bringBack)}
              >
                {t('bringBack')}
              </button>
              <button type="button" className={button.button} onClick={control.forget}>
                {t('publishAnew')}
              </button>
            </p>
          </section>
        )}
        {map && publication && (
          <>
            {stale && (
              <StaleNotice
                article={article}
                automatic={automatic}
                draft={draft}
                version={publication.version}
                theirs={stale}
                isBusy={isBusy}
                onTakeTheirs={takeTheirs}
                onKeepMine={() => run(() => control.update(draft, stale.version))}
                onKeepBoth={() => keepBoth('')}
              />
            )}
            {stale && fault instanceof PasswordWanted && (
              <PublishForm
                isBusy={isBusy}
                wantsPassword
                wasWrong={fault.wasWrong}
                onPublish={keepBoth}
              >
                {null}
              </PublishForm>
            )}
            <Tabs.Root defaultValue="links" className={styles.tabs}>
              <Tabs.List className={styles.tabList} aria-label={t('title')}>
                {(['links', 'embed', 'readers', 'history'] as const).map((value) => (
                  <Tabs.Tab key={value} value={value} className={styles.tab}>
                    {t(`tabs.${value}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="links" className={styles.panel}>
                <ShareLinks map={map} publication={publication} isKept={control.isKept} />
              </Tabs.Panel>
              <Tabs.Panel value="embed" className={styles.panel}>
                <ShareEmbed map={map} form={form} onChange={setForm} />
              </Tabs.Panel>
              <Tabs.Panel value="readers" className={styles.panel}>
                {fields}
              </Tabs.Panel>
              <Tabs.Panel value="history" className={styles.panel}>
                <MapHistory map={map} publication={publication} control={control} run={run} />
              </Tabs.Panel>
            </Tabs.Root>
            <footer className={styles.foot}>
              <p role="status">{t(isChanged ? 'changed' : 'upToDate', { version })}</p>
              <button
                type="button"
                className={button.primary}
                disabled={!isChanged || isBusy || stale !== null}
                onClick={() => run(() => control.update(draft))}
              >
                {t('update')}
              </button>
            </footer>
          </>
        )}
        {fault !== null && !(fault instanceof PasswordWanted) && (
          <p className={styles.fault} role="alert">
            {fault instanceof Error && fault.message ? fault.message : t('unreachable')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
