'use client';

import { useEffect, useRef } from 'react';
import { usePreferences } from '../state/preferences';

/** After this long nothing that the reader waits for is still on its way. */
const SETTLED_MS = 6_000;

const offline = () => import('@/lib/offline/start');

/** Prepares offline use once the page has come to rest; draws nothing. */
export function OfflineStarter() {
  const { theme, locale } = usePreferences();
  useEffect(() => {
    const timer = setTimeout(async () => (await offline()).startOffline(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);

  const kept = useRef({ theme, locale });
  useEffect(() => {
    if (kept.current.theme === theme && kept.current.locale === locale) return;
    kept.current = { theme, locale };
    void offline().then(({ renewKeptPage }) => renewKeptPage());
  }, [theme, locale]);
  return null;
}
