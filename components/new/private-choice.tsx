'use client';

import { useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Toggle } from '@/components/ui/toggle';
import { gazetteerUrl } from '@/lib/gazetteer/address';
import { isKept } from '@/lib/offline/kept-files';
import styles from './private-choice.module.css';

/** The switch for private mode, with what each position means for the text. */
export function PrivateChoice({
  checked,
  onChange,
}: {
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const t = useTranslations('private');
  const id = useId();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    if (checked) void isKept(gazetteerUrl()).then((kept) => !gone && setReady(kept));
    return () => {
      gone = true;
    };
  }, [checked]);
  return (
    <section className={styles.choice}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is its control. */}
      <label className={styles.label}>
        <Toggle checked={checked} onCheckedChange={onChange} describedBy={id} />
        {t('name')}
      </label>
      <p id={id} className={styles.note}>
        {t(checked ? (isReady ? 'onReady' : 'on') : 'off')} {t('kept')}
      </p>
    </section>
  );
}
