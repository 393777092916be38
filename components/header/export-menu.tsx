'use client';

import { Menu } from '@base-ui/react/menu';
import { Download } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import menu from '@/components/ui/menu.module.css';
import type { OpenArticle } from '@/lib/view/story';
import { ToolLabel } from './tool-label';

const load = () => import('./export-items');
const ExportItems = dynamic(load, { ssr: false });

/** One row a format of the registry; the file is written in the browser. */
export function ExportMenu(props: { readonly article: OpenArticle; readonly title: string }) {
  const t = useTranslations('header');
  return (
    <Menu.Root>
      <Menu.Trigger className={button.quiet} onPointerEnter={load} onFocus={load}>
        <Download size={16} aria-hidden="true" />
        <ToolLabel>{t('export')}</ToolLabel>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={6} align="end">
          <Menu.Popup className={menu.popup}>
            <Menu.Group>
              <Menu.GroupLabel className={menu.label}>{t('exportAs')}</Menu.GroupLabel>
              <ExportItems {...props} />
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
