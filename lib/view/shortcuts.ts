/** A thing a key does, anywhere on the page but in fields. */
export type Shortcut =
  | 'help'
  | 'new'
  | 'search'
  | 'articleTab'
  | 'placesTab'
  | 'next'
  | 'previous'
  | 'nextOfPlace'
  | 'previousOfPlace'
  | 'measure'
  | 'escape';

/** Which key does what; the help shows the same list. */
export const SHORTCUTS: readonly { readonly key: string; readonly does: Shortcut }[] = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: ']', does: 'nextOfPlace' },
  { key: '[', does: 'previousOfPlace' },
  { key: '1', does: 'articleTab' },
  { key: '2', does: 'placesTab' },
  { key: '/', does: 'search' },
  { key: 'm', does: 'measure' },
  { key: 'n', does: 'new' },
  { key: 'Escape', does: 'escape' },
  { key: '?', does: 'help' },
];
