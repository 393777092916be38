'use client';

import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';
import { useLocale, useMessages, useTranslations } from 'use-intl';
import { printArticle } from '@/components/print/printer';
import button from '@/components/ui/button.module.css';
import { LiveStatus } from '@/components/ui/live-status';
import menu from '@/components/ui/menu.module.css';
import { useCopy } from '@/components/ui/use-copy';
import { saveFile } from '@/lib/client/save-file';
import { EXPORTERS, type Exporter, type ExporterId } from '@/lib/export';
import { FORMAT_GROUPS, type FormatGroup } from '@/lib/export/types';
import { pictureWords } from '@/lib/picture/picture-words';
import { fileNameOf } from '@/lib/view/file-name';
import type { OpenArticle } from '@/lib/view/story';
import { documentOf } from '../state/document-of';
import { usePreferences } from '../state/preferences';
import type { Corrections } from '../state/use-corrections';
import styles from './export-menu.module.css';
import type { LazyMenuProps } from './lazy-menu';
import { takeAway } from './take-away';

/** Formats for programs alone: the command line and the interface have them. */
const FOR_PROGRAMS: readonly ExporterId[] = ['json-compact', 'ndjson'];

type MenuExporter = Exporter & { readonly id: ExporterId };

/** Every way to take the article along, made in the browser. */
export default function ExportMenu({
  article,
  title,
  corrections,
  container,
  children,
}: {
  readonly article: OpenArticle;
  readonly title: string;
  /** What was corrected in it, for the formats that carry that. */
  readonly corrections: Corrections;
} & LazyMenuProps) {
  const t = useTranslations('takeAway');
  const locale = useLocale();
  const messages = useMessages();
  const { shownTheme } = usePreferences();
  const { copy } = useCopy();
  const [status, setStatus] = useState('');

  const inGroup = (group: FormatGroup): MenuExporter[] =>
    EXPORTERS.filter((one) => one.group === group && !FOR_PROGRAMS.includes(one.id));
  const document = () => documentOf(article, corrections);
  const look = { theme: shownTheme, language: locale, words: pictureWords(locale, messages) };
  const save = async (exporter: MenuExporter) => {
    const name = t(`formats.${exporter.id}.name`);
    const fileName = `${fileNameOf(title || article.id)}${exporter.fileSuffix ?? ''}.${exporter.extension}`;
    if ('draw' in exporter) setStatus(t('making', { name }));
    try {
      saveFile(fileName, await takeAway(exporter, document(), look), mediaTypeOf(exporter));
      setStatus(t('saved', { name: fileName }));
    } catch (error) {
      setStatus(t('failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  const copied = (text: string, name: string) => {
    copy(text);
    setStatus(t('copied', { name }));
  };
  const copyList = async () => {
    const markdown = EXPORTERS.find(({ id }) => id === 'markdown')!;
    copied(String(await takeAway(markdown, document(), look)), t('actions.copyMarkdown.name'));
  };
  const copyCitation = () => {
    const { byline, site, publishedAt, url } = article;
    const words = t('citation', {
      title: title || article.id,
      author: byline || 'none',
      site: site || 'none',
      date: publishedAt?.slice(0, 10) || 'none',
      url: url || 'none',
    });
    copied(words.replace(/\s+/g, ' '), t('actions.copyCitation.name'));
  };

  return (
    <>
      <Menu.Root defaultOpen>
        <Menu.Trigger className={button.quiet}>{children}</Menu.Trigger>
        <Menu.Portal container={container}>
          <Menu.Positioner className={menu.positioner} sideOffset={6} align="end">
            {/* A tab stop, for on a phone it scrolls. */}
            <Menu.Popup className={`${menu.popup} ${styles.popup}`} tabIndex={0}>
              <div className={styles.groups}>
                {FORMAT_GROUPS.map((group) => (
                  <Menu.Group key={group} className={styles.group} data-group={group}>
                    <Menu.GroupLabel className={menu.label}>{t(`groups.${group}`)}</Menu.GroupLabel>
                    {inGroup(group).map((exporter) => (
                      <Item
                        key={exporter.id}
                        name={t(`formats.${exporter.id}.name`)}
                        use={t(`formats.${exporter.id}.use`)}
                        tail={`.${exporter.extension}`}
                        onClick={() => void save(exporter)}
                      />
                    ))}
                    {group === 'page' && (
                      <>
                        <Item
                          name={t('actions.copyMarkdown.name')}
                          use={t('actions.copyMarkdown.use')}
                          tail={t('copyHead')}
                          onClick={() => void copyList()}
                        />
                        <Item
                          name={t('actions.copyCitation.name')}
                          use={t('actions.copyCitation.use')}
                          tail={t('copyHead')}
                          onClick={copyCitation}
                        />
                        <Item
                          name={t('actions.print.name')}
                          use={t('actions.print.use')}
                          // Once the menu has closed and given the focus back.
                          onClick={() => setTimeout(() => void printArticle(), 150)}
                        />
                      </>
                    )}
                  </Menu.Group>
                ))}
              </div>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <LiveStatus words={status} />
    </>
  );
}

function Item({
  name,
  use,
  tail,
  onClick,
}: {
  readonly name: string;
  /** What it is good for, in a few words. */
  readonly use: string;
  readonly tail?: string;
  readonly onClick: () => void;
}) {
  return (
    <Menu.Item className={`${menu.item} ${styles.item}`} label={name} onClick={onClick}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.use}>{use}</span>
      </span>
      {tail && <span className={menu.tail}>{tail}</span>}
    </Menu.Item>
  );
}

function mediaTypeOf({ mediaType }: Exporter): string {
  return mediaType.startsWith('image/png') ? mediaType : `${mediaType};charset=utf-8`;
}
