'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Site } from '@/lib/server/site';

const SiteContext = createContext<Site>({ mapStyleUrl: null, disputedBorders: 'dashed' });

/** Knows what whoever runs the site decided for all its pages. */
export function SiteProvider({
  site,
  children,
}: {
  readonly site: Site;
  readonly children: ReactNode;
}) {
  return <SiteContext value={site}>{children}</SiteContext>;
}

export const useSite = () => use(SiteContext);
