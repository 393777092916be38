'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Camera } from '@/components/map/place-map-props';
import { MENTION_ROLES } from '@/lib/geoparse/types';
import { PLACE_ORDERS, QUOTING } from '@/lib/publish/settings-values';
import { VISIBILITIES } from '@/lib/storage/types';
import type { OpenArticle } from '@/lib/view/story';
import { PlaceSecrecy } from './place-secrecy';
import styles from './share.module.css';
import type { ShareForm } from './share-state';

/** What readers get: title, how much of the text, which places and how exactly, for whom. */
export function WhatReadersSee({
  form,
  onChange,
  article,
  camera,
}: {
  readonly form: ShareForm;
  readonly onChange: (form: ShareForm) => void;
  readonly article: OpenArticle;
  /** Where the owner has moved the map; null where it frames the story. */
  readonly camera: Camera | null;
}) {
  const t = useTranslations('share');
  const roleNames = useTranslations('role');
  const id = useId();
  const { settings } = form;
  const set = (change: Partial<ShareForm['settings']>) =>
    onChange({ ...form, settings: { ...settings, ...change } });
  const toggleRole = (role: (typeof MENTION_ROLES)[number], isOn: boolean) => {
    const roles = MENTION_ROLES.filter((known) =>
      known === role ? isOn : settings.roles.includes(known),
    );
    // A map must count something.
    if (roles.length > 0) set({ roles });
  };
  return (
    <div className={styles.readers}>
      <p className={styles.field}>
        <label htmlFor={`${id}-title`}>{t('mapTitle')}</label>
        <input
          id={`${id}-title`}
          required
          maxLength={500}
          value={form.title}
          onChange={({ target }) => onChange({ ...form, title: target.value })}
        />
      </p>
      <fieldset className={styles.choices}>
        <legend>{t('quoting')}</legend>
        {QUOTING.map((quoting) => (
          <label key={quoting}>
            <input
              type="radio"
              name={`${id}-quoting`}
              checked={settings.quoting === quoting}
              onChange={() => set({ quoting })}
            />
            {t(`quotings.${quoting}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>{t('visibility')}</legend>
        {VISIBILITIES.map((visibility) => (
          <label key={visibility}>
            <input
              type="radio"
              name={`${id}-visibility`}
              checked={form.visibility === visibility}
              onChange={() => onChange({ ...form, visibility })}
            />
            {t(`visibilities.${visibility}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>{t('roles')}</legend>
        {MENTION_ROLES.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={settings.roles.includes(role)}
              onChange={({ target }) => toggleRole(role, target.checked)}
            />
            {roleNames(role)}
          </label>
        ))}
      </fieldset>
      <div className={styles.column}>
        <p className={styles.field}>
          <label htmlFor={`${id}-order`}>{t('order')}</label>
          <select
            id={`${id}-order`}
            value={settings.order}
            onChange={({ target }) =>
              set({ order: target.value as ShareForm['settings']['order'] })
            }
          >
            {PLACE_ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(`orders.${order}`)}
              </option>
            ))}
          </select>
        </p>
        <fieldset className={styles.choices}>
          <legend>{t('view')}</legend>
          <label>
            <input
              type="radio"
              name={`${id}-view`}
              checked={settings.view === null}
              onChange={() => set({ view: null })}
            />
            {t('views.story')}
          </label>
          <label>
            <input
              type="radio"
              name={`${id}-view`}
              checked={settings.view !== null}
              disabled={camera === null && settings.view === null}
              onChange={() =>
                set({ view: camera && { ...camera, zoom: Math.min(16, camera.zoom) } })
              }
            />
            {t(camera === null && settings.view === null ? 'views.moveFirst' : 'views.current')}
          </label>
        </fieldset>
      </div>
      <PlaceSecrecy article={article} settings={settings} onChange={set} />
    </div>
  );
}
