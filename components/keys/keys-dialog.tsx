'use client';

import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';
import { Toggle } from '@/components/ui/toggle';
import { SHORTCUTS } from '@/lib/view/shortcuts';
import styles from './keys-dialog.module.css';

/** Every key and what it does, and the switch for those who need single letters to do nothing. */
export function KeysDialog({
  open,
  onOpenChange,
  enabled,
  onEnabledChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly enabled: boolean;
  readonly onEnabledChange: (enabled: boolean) => void;
}) {
  const t = useTranslations('keys');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} closeLabel={t('close')}>
      <div className={styles.groups}>
        <div>
          <Group heading={t('anywhere')}>
            {SHORTCUTS.map(({ key, does }) => (
              <Row key={key} keys={[key === 'Escape' ? 'Esc' : key]} words={t(does)} />
            ))}
          </Group>
          <Group heading={t('inReview')}>
            <Row keys={['a', 'Enter']} words={t('accept')} />
            <Row keys={['1', '…', '9']} words={t('choose')} />
            <Row keys={['x']} words={t('reject')} />
            <Row keys={['e']} words={t('elsewhere')} />
            <Row keys={['s']} words={t('skip')} />
          </Group>
          <Group heading={t('editing')}>
            <Row keys={['Ctrl', 'z']} words={t('undo')} />
            <Row keys={['Ctrl', 'Shift', 'z']} words={t('redo')} />
          </Group>
        </div>
        <div>
          <Group heading={t('inText')}>
            <Row keys={['←', '→', '↑', '↓']} words={t('step')} />
            <Row keys={['Home', 'End']} words={t('ends')} />
            <Row keys={['Enter']} words={t('open')} />
          </Group>
          <Group heading={t('inList')}>
            <Row keys={['↑', '↓']} words={t('rows')} />
            <Row keys={['Home', 'End']} words={t('toEnds')} />
            <Row keys={['Shift', 'Enter']} words={t('measureOne')} />
          </Group>
          <Group heading={t('onMap')}>
            <Row keys={['←', '→', '↑', '↓']} words={t('pan')} />
            <Row keys={['+', '−']} words={t('zoom')} />
          </Group>
          <Group heading={t('onMarkers')}>
            <Row keys={['←', '→']} words={t('markers')} />
            <Row keys={['Enter']} words={t('open')} />
          </Group>
          <Group heading={t('onStrip')}>
            <Row keys={['←', '→']} words={t('slider')} />
          </Group>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is its control. */}
      <label className={styles.setting}>
        <Toggle checked={enabled} onCheckedChange={onEnabledChange} />
        {t('switch')}
      </label>
    </Dialog>
  );
}

function Group({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({ keys, words }: { keys: readonly string[]; words: string }) {
  return (
    <div className={styles.row}>
      <dt>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
