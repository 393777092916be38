import hidden from './visually-hidden.module.css';

/** Says a change to those who cannot see it, once, when the current task allows. */
export function LiveStatus({ words }: { readonly words: string }) {
  return (
    <div className={hidden.hidden} role="status">
      {words}
    </div>
  );
}
