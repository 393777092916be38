/**
 * Whether the reader wants texts read in this browser only. Remembered in this browser; other open
 * pages of the site follow.
 */

const KEY = 'dateline-private';

let isOn: boolean | undefined;
const listeners = new Set<() => void>();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    // Storage is closed: the switch lasts as long as the page.
    return false;
  }
}

/** Whether private mode is on. */
export function isPrivate(): boolean {
  isOn ??= read();
  return isOn;
}

export function setPrivate(on: boolean): void {
  isOn = on;
  try {
    if (on) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

/** Be told when it is switched, here or on another page; call what is given back to stop. */
export function onPrivateChange(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== KEY && event.key !== null) return;
    isOn = read();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}
