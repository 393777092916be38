import type { QuoteParts } from '@/lib/view/quote-parts';
import styles from './marked-quote.module.css';

/** A passage of the article with the name marked in it; `lang` is the article's. */
export function MarkedQuote({
  parts,
  language,
}: {
  readonly parts: QuoteParts;
  readonly language: string;
}) {
  return (
    <span lang={language === 'und' ? undefined : language} dir="auto">
      {parts.cutBefore && '… '}
      {parts.before}
      <mark className={styles.name}>{parts.name}</mark>
      {parts.after}
      {parts.cutAfter && ' …'}
    </span>
  );
}
