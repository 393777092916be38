'use client';

import { Combobox } from '@base-ui/react/combobox';
import { useDeferredValue, useId, useState } from 'react';
import useSWR from 'swr';
import { useTranslations } from 'use-intl';
import { KindGlyph } from '@/components/places/kind-glyph';
import { usePlaceWords } from '@/components/places/use-place-words';
import { searchPlaces } from '@/lib/client/engine';
import type { Place } from '@/lib/geoparse/types';
import form from './form.module.css';
import styles from './place-search.module.css';

/** Find a place of the gazetteer by typing the beginning of any of its names. */
export function PlaceSearch({
  initial,
  onChoose,
}: {
  /** What stands in the field at first. */
  readonly initial: string;
  readonly onChoose: (place: Place) => void;
}) {
  const t = useTranslations('edit.search');
  const words = usePlaceWords();
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const query = useDeferredValue(typed.trim());
  const { data, error, isLoading } = useSWR(
    query === '' ? null : ['places', query],
    () => searchPlaces(query, { limit: 12 }),
    { keepPreviousData: true, revalidateIfStale: false, shouldRetryOnError: false },
  );
  const places = query === '' ? [] : (data ?? []);
  const status = error
    ? t('failed')
    : isLoading
      ? t('searching')
      : query !== '' && places.length === 0
        ? t('none', { query })
        : '';
  return (
    <Combobox.Root
      items={places}
      filter={null}
      value={null}
      inputValue={typed}
      itemToStringLabel={(place: Place) => place.name}
      isItemEqualToValue={(one: Place, other: Place) => one.id === other.id}
      autoHighlight
      onInputValueChange={(value, { reason }) => {
        // Choosing empties the field: what was chosen is shown in the list below.
        if (reason !== 'item-press') setTyped(value);
      }}
      onValueChange={(place) => {
        if (!place) return;
        setTyped('');
        onChoose(place);
      }}
    >
      <div className={form.field}>
        <label className={form.label} htmlFor={id}>
          {t('label')}
        </label>
        <Combobox.Input
          id={id}
          className={form.input}
          placeholder={t('hint')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
        />
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          <Combobox.Popup className={styles.popup} aria-busy={isLoading || undefined}>
            <Combobox.Status className={styles.status}>{status}</Combobox.Status>
            <Combobox.List className={styles.list}>
              {(place: Place) => (
                <Combobox.Item
                  key={place.id}
                  className={styles.item}
                  value={place}
                  data-kind={place.kind}
                >
                  <KindGlyph kind={place.kind} />
                  <span className={styles.words}>
                    <b dir="auto">{place.name}</b>
                    <span>{words.full(place)}</span>
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
