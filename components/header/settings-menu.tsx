'use client';

import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import menu from '@/components/ui/menu.module.css';
import { LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/locales';
import { THEMES, type Theme } from '@/lib/view/preferences';
import { usePreferences } from '../state/preferences';
import type { LazyMenuProps } from './lazy-menu';
import { PrivateItems } from './private-items';

/** Colours, language, private mode and offline use, keyboard help. */
export default function SettingsMenu({
  onKeys,
  container,
  children,
}: {
  readonly onKeys: () => void;
} & LazyMenuProps) {
  const t = useTranslations();
  const { theme, locale, setTheme, setLocale } = usePreferences();
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={button.quiet} aria-label={t('header.settings')}>
        {children}
      </Menu.Trigger>
      <Menu.Portal container={container}>
        <Menu.Positioner className={menu.positioner} sideOffset={6} align="end">
          <Menu.Popup className={menu.popup}>
            <Menu.RadioGroup value={theme} onValueChange={(value: Theme) => setTheme(value)}>
              <Menu.GroupLabel className={menu.label}>{t('settings.theme')}</Menu.GroupLabel>
              {THEMES.map((option) => (
                <Choice key={option} value={option} words={t(`settings.themes.${option}`)} />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={menu.separator} />
            <Menu.RadioGroup value={locale} onValueChange={(value: Locale) => setLocale(value)}>
              <Menu.GroupLabel className={menu.label}>{t('settings.language')}</Menu.GroupLabel>
              {LOCALES.map((option) => (
                <Choice
                  key={option}
                  value={option}
                  words={LOCALE_NAMES[option]}
                  language={option}
                />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={menu.separator} />
            <PrivateItems />
            <Menu.Separator className={menu.separator} />
            <Menu.Item className={menu.item} onClick={onKeys}>
              <span className={menu.tick} />
              {t('settings.keys')}
              <kbd className={menu.tail}>?</kbd>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choice({
  value,
  words,
  language,
}: {
  readonly value: string;
  readonly words: string;
  readonly language?: string;
}) {
  return (
    <Menu.RadioItem className={menu.item} value={value} lang={language} closeOnClick>
      <span className={menu.tick}>
        <Menu.RadioItemIndicator>
          <Check size={16} aria-hidden="true" />
        </Menu.RadioItemIndicator>
      </span>
      {words}
    </Menu.RadioItem>
  );
}
