'use client';

import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { importAddress } from '@/lib/client/import';
import { ReadingStatus } from './reading-status';
import type { Reading } from './use-reading';
import styles from './ways-in.module.css';

/** Fetch an article by its web address; not in private mode, which does without the server. */
export function AddressForm({
  reading,
  isPrivate,
}: {
  readonly reading: Reading;
  readonly isPrivate: boolean;
}) {
  const t = useTranslations('intake');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { source, status } = reading.state;
  const isWorking = status.type === 'working';
  const hasFailed = status.type === 'failed' && source === 'address';

  const submit = async () => {
    const url = withScheme(field.current?.value.trim() ?? '');
    const wasRead = await reading.start('address', (signal, tell) => {
      tell({ type: 'fetching' });
      return importAddress(url, signal);
    });
    if (wasRead) form.current?.reset();
    else field.current?.focus();
  };

  return (
    <form
      ref={form}
      className={styles.way}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPrivate) void submit();
      }}
    >
      <label className={styles.heading} htmlFor={`${id}url`}>
        {t('address')}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={`${id}url`}
          className={styles.url}
          // Not "url": what is only nearly an address is ours to word.
          type="text"
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          placeholder="https://"
          disabled={isPrivate}
          readOnly={isWorking}
          aria-describedby={hasFailed ? `${id}problem` : `${id}hint`}
          aria-invalid={hasFailed || undefined}
          onInput={() => reading.edited('address')}
        />
        <button type="submit" className={button.button} disabled={isPrivate || isWorking}>
          {t('fetch')}
        </button>
      </div>
      <p id={`${id}hint`} className={styles.hint}>
        {t(isPrivate ? 'addressPrivate' : 'addressHint')}
      </p>
      <ReadingStatus id={`${id}problem`} source="address" reading={reading} />
    </form>
  );
}

/** What people leave out when they type an address. */
const withScheme = (address: string) =>
  /^[\w-]+(\.[\w-]+)+([/?#].*)?$/u.test(address) ? `https://${address}` : address;
