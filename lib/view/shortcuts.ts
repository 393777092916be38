/** A thing a key does, anywhere on the page but in fields. */
export type Shortcut =
  | 'help'
  | 'new'
  | 'search'
  | 'articleTab'
  | 'placesTab'
  | 'reviewTab'
  | 'mark'
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
  { key: '3', does: 'reviewTab' },
  { key: '/', does: 'search' },
  { key: 'd', does: 'measure' },
  { key: 'm', does: 'mark' },
  { key: 'n', does: 'new' },
  { key: 'Escape', does: 'escape' },
  { key: '?', does: 'help' },
];
