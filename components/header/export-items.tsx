'use client';

import { Menu } from '@base-ui/react/menu';
import menu from '@/components/ui/menu.module.css';
import { saveFile } from '@/lib/client/save-file';
import { EXPORTERS, type Exporter } from '@/lib/export';
import { fileNameOf } from '@/lib/view/file-name';
import type { OpenArticle } from '@/lib/view/story';

/** The formats of the registry; a module of its own, so that writers load when the menu does. */
export default function ExportItems({
  article,
  title,
}: {
  readonly article: OpenArticle;
  readonly title: string;
}) {
  const save = (exporter: Exporter) => {
    const output = exporter.write({
      article: { title: article.title, text: article.text },
      result: article.result,
    });
    const name = `${fileNameOf(title || article.id)}.${exporter.extension}`;
    saveFile(name, output, `${exporter.mediaType};charset=utf-8`);
  };
  return EXPORTERS.map((exporter) => (
    <Menu.Item key={exporter.id} className={menu.item} onClick={() => save(exporter)}>
      {exporter.label}
      <span className={menu.tail}>.{exporter.extension}</span>
    </Menu.Item>
  ));
}
