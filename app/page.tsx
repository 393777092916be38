import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { createLoader } from 'nuqs/server';
import { Dashboard } from '@/components/dashboard/dashboard';
import { OfflineStarter } from '@/components/offline/offline-starter';
import { isDraftId } from '@/lib/drafts/draft-id';
import { SAMPLES } from '@/lib/samples';
import { readSample } from '@/lib/server/read-sample';
import { articleParser } from '@/lib/view/search-params';

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

const loadParams = createLoader({ article: articleParser });

/** The dashboard with a sample already read; what a reader pasted is only in their browser. */
export default async function Page({ searchParams }: PageProps) {
  const { article } = await loadParams(searchParams);
  const initial = isDraftId(article) ? null : await readSample(article);
  return (
    <>
      <Dashboard initial={initial} samples={sampleSummaries()} />
      <OfflineStarter />
    </>
  );
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { article } = await loadParams(searchParams);
  const sample = SAMPLES.find(({ id }) => id === article);
  return sample ? { title: sample.title } : {};
}

function sampleSummaries() {
  return SAMPLES.map(({ id, title, text }) => ({ id, title, words: text.split(/\s+/).length }));
}
