'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OwnedMap } from '@/lib/client/maps';
import {
  embedAddress,
  frameSnippet,
  type SnippetOptions,
  scriptSnippet,
} from '@/lib/embed/snippets';
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locales';
import { CopyField } from './copy-field';
import styles from './share.module.css';
import type { ShareForm } from './share-state';

const THEMES = ['auto', 'light', 'dark'] as const;
/** The preview is no higher, so that the lines to copy stay in sight. CSS pixels. */
const PREVIEW_HEIGHT = 420;

/** How the map looks in other pages, seen at once, and the lines that put it there. */
export function ShareEmbed({
  map,
  form,
  onChange,
}: {
  readonly map: OwnedMap;
  readonly form: ShareForm;
  readonly onChange: (form: ShareForm) => void;
}) {
  const t = useTranslations('share');
  const id = useId();
  const { settings } = form;
  const [isPlain, setIsPlain] = useState(false);
  const [isStatic, setIsStatic] = useState(false);
  const [waitsForClick, setWaitsForClick] = useState(false);
  const [isTied, setIsTied] = useState(true);
  const [hasLinks, setHasLinks] = useState(false);
  const set = (change: Partial<ShareForm['settings']>) =>
    onChange({ ...form, settings: { ...settings, ...change } });
  const options: SnippetOptions = {
    origin: location.origin,
    mapId: map.id,
    title: map.title,
    height: settings.height,
    theme: settings.theme,
    language: settings.language,
    isPlain,
    isStatic,
    waitsForClick,
    article: isTied ? 'article' : '',
    hasLinks,
  };
  const shownHeight = Math.min(settings.height, PREVIEW_HEIGHT);
  const switches = [
    ['plain', isPlain, setIsPlain],
    ['static', isStatic, setIsStatic],
    ['click', waitsForClick, setWaitsForClick],
    ['tied', isTied, setIsTied],
    ...(isTied ? ([['hasLinks', hasLinks, setHasLinks]] as const) : []),
  ] as const;
  return (
    <div className={styles.embed}>
      <div className={styles.section}>
        <p className={styles.field}>
          <label htmlFor={`${id}-theme`}>{t('theme')}</label>
          <select
            id={`${id}-theme`}
            value={settings.theme}
            onChange={({ target }) => set({ theme: target.value as (typeof THEMES)[number] })}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`themes.${theme}`)}
              </option>
            ))}
          </select>
        </p>
        <p className={styles.field}>
          <label htmlFor={`${id}-language`}>{t('language')}</label>
          <select
            id={`${id}-language`}
            value={settings.language ?? ''}
            onChange={({ target }) => set({ language: target.value || null })}
          >
            <option value="">{t('readersLanguage')}</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {LOCALE_NAMES[locale]}
              </option>
            ))}
          </select>
        </p>
        <p className={styles.field}>
          <label htmlFor={`${id}-height`}>{t('height')}</label>
          <input
            id={`${id}-height`}
            type="number"
            min={200}
            max={2000}
            step={20}
            defaultValue={settings.height}
            onChange={({ target }) => {
              const height = Math.round(target.valueAsNumber);
              if (height >= 200 && height <= 2000) set({ height });
            }}
          />
        </p>
        <fieldset className={styles.choices}>
          <legend>{t('show')}</legend>
          {switches.map(([name, isOn, setIsOn]) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ target }) => setIsOn(target.checked)}
              />
              {t(`switches.${name}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <div className={styles.preview}>
        <iframe
          key={map.version}
          title={t('preview')}
          src={embedAddress({ ...options, height: shownHeight, origin: '' })}
          style={{ height: shownHeight }}
        />
        <p className={styles.hint}>{t('previewHint')}</p>
      </div>
      <div className={styles.snippets}>
        <CopyField
          label={t('scriptLine')}
          value={scriptSnippet(options)}
          hint={t('scriptHint')}
          isCode
        />
        <CopyField
          label={t('frameLine')}
          value={frameSnippet(options)}
          hint={t('frameHint')}
          isCode
        />
        <CopyField
          label={t('oembed')}
          value={`${location.origin}/maps/${map.id}`}
          hint={t('oembedHint')}
        />
      </div>
    </div>
  );
}
