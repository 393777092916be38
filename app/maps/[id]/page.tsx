import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { cache } from 'react';
import { OwnerBar } from '@/components/published/owner-bar';
import { PublishedStory } from '@/components/published/published-story';
import { isFailure } from '@/lib/errors';
import { writeJsonLd } from '@/lib/publish/json-ld';
import { pageMetadata } from '@/lib/publish/page-metadata';
import { originOf } from '@/lib/server/origin';
import { getPublished } from '@/lib/server/published';
import { readReader } from '@/lib/server/reader';
import NotFound from './not-found';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Once for the page and for what it says of itself; null where readers find none. */
const readMap = cache(async (id: string) => {
  try {
    return await getPublished(id);
  } catch (error) {
    if (isFailure(error) && error.reason === 'not-found') return null;
    throw error;
  }
});

const readOrigin = async () =>
  originOf(new Request('http://localhost', { headers: new Headers(await headers()) }));

/** A published map as a page of its own: to be read before any script runs. */
export default async function Page({ params }: PageProps) {
  const { id } = await params;
  const [published, origin, { locale }, head] = await Promise.all([
    readMap(id),
    readOrigin(),
    readReader(),
    headers(),
  ]);
  // Not thrown: the framework would leave the page to scripts. `proxy.ts` sees to the status.
  if (!published) return <NotFound />;
  const { map, visibility } = published;
  const nonce = head.get('x-nonce') ?? undefined;
  return (
    <>
      <OwnerBar mapId={id} />
      <PublishedStory map={map} locale={locale} nonce={nonce} />
      {visibility === 'public' && (
        <script
          type="application/ld+json"
          nonce={nonce}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no “<” is left
          dangerouslySetInnerHTML={{ __html: writeJsonLd(map, origin) }}
        />
      )}
    </>
  );
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id } = await params;
  const [published, origin, { locale }] = await Promise.all([
    readMap(id),
    readOrigin(),
    readReader(),
  ]);
  if (!published) return {};
  return pageMetadata(published.map, published.visibility, origin, locale);
}
