'use client';

import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Candidate, ResolvedMention } from '@/lib/geoparse/types';
import { KindGlyph } from './kind-glyph';
import { usePlaceWords } from './use-place-words';
import { useReasons } from './use-reasons';
import styles from './why-here.module.css';

/** More reasons than these no longer help to judge. */
const REASONS = 4;
const OTHERS = 3;

/** The grounds of the choice in plain words, and the runners-up with what speaks against them. */
export function WhyHere({ mention }: { readonly mention: ResolvedMention }) {
  const t = useTranslations('card');
  const describe = useReasons();
  const chosen = mention.candidates.find(({ place }) => place.id === mention.place?.id);
  const others = mention.candidates.filter((candidate) => candidate !== chosen).slice(0, OTHERS);
  const grounds = describe(chosen?.reasons.filter(({ weight }) => weight > 0) ?? []).slice(
    0,
    REASONS,
  );
  if (!chosen && others.length === 0) return null;
  return (
    <Collapsible.Root className={styles.why}>
      <Collapsible.Trigger className={styles.trigger}>
        <ChevronRight size={14} aria-hidden="true" />
        {t('why')}
      </Collapsible.Trigger>
      <Collapsible.Panel className={styles.panel}>
        {grounds.length > 0 && (
          <ul className={styles.grounds}>
            {grounds.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        {others.length > 0 ? (
          <>
            <h3 className={styles.heading}>{t('others')}</h3>
            <ul className={styles.others}>
              {others.map((candidate) => (
                <RunnerUp key={candidate.place.id} candidate={candidate} />
              ))}
            </ul>
          </>
        ) : (
          grounds.length === 0 && <p>{t('whyNone')}</p>
        )}
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}

/** A place not chosen, and the strongest thing against it, or for it where nothing is against. */
function RunnerUp({ candidate }: { readonly candidate: Candidate }) {
  const describe = useReasons();
  const words = usePlaceWords();
  const { place, reasons } = candidate;
  const against = describe(reasons.filter(({ weight }) => weight < 0));
  return (
    <li className={styles.other} data-kind={place.kind}>
      <KindGlyph kind={place.kind} />
      <span>
        <b className={styles.otherName}>{place.name}</b>, {words.full(place)}
        {against[0] && <span className={styles.against}>. {against[0]}</span>}
      </span>
    </li>
  );
}
