import 'server-only';
import { cookies, headers } from 'next/headers';
import { LOCALE_COOKIE, readPreferences, THEME_COOKIE } from '@/lib/view/preferences';

/** Colours and language of whoever asks for a page: what they chose, else what their browser says. */
export async function readReader() {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return readPreferences(
    jar.get(THEME_COOKIE)?.value,
    jar.get(LOCALE_COOKIE)?.value,
    head.get('accept-language'),
  );
}
