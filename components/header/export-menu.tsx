'use client';

import { Menu } from '@base-ui/react/menu';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import menu from '@/components/ui/menu.module.css';
import type { Corrections } from '@/components/use-corrections';
import { saveFile } from '@/lib/client/save-file';
import { EXPORTERS, type Exporter } from '@/lib/export';
import { fileNameOf } from '@/lib/view/file-name';
import type { OpenArticle } from '@/lib/view/story';
import type { LazyMenuProps } from './lazy-menu';

/** One row a format of the registry; the file is written in the browser. */
export default function ExportMenu({
  article,
  title,
  container,
  children,
}: {
  readonly article: OpenArticle;
  readonly title: string;
  /** What was corrected in it, for the formats that carry that. */
  readonly corrections: Corrections;
} & LazyMenuProps) {
  const t = useTranslations('header');
  const save = (exporter: Exporter) => {
    const output = exporter.write({
      article: { title: article.title, text: article.text },
      result: article.result,
    });
    const name = `${fileNameOf(title || article.id)}.${exporter.extension}`;
    saveFile(name, output, `${exporter.mediaType};charset=utf-8`);
  };
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={button.quiet}>{children}</Menu.Trigger>
      <Menu.Portal container={container}>
        <Menu.Positioner className={menu.positioner} sideOffset={6} align="end">
          <Menu.Popup className={menu.popup}>
            <Menu.Group>
              <Menu.GroupLabel className={menu.label}>{t('exportAs')}</Menu.GroupLabel>
              {EXPORTERS.map((exporter) => (
                <Menu.Item key={exporter.id} className={menu.item} onClick={() => save(exporter)}>
                  {exporter.label}
                  <span className={menu.tail}>.{exporter.extension}</span>
                </Menu.Item>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
