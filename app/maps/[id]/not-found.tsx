import type { Metadata } from 'next';
import { PageNotice } from '@/components/notices/page-notice';
import { OwnerBar } from '@/components/published/owner-bar';
import { loadMessages } from '@/lib/i18n/load-messages';
import { readReader } from '@/lib/server/reader';

/** No map here for readers; its owner, who comes with the key, can still open one withdrawn. */
export default function NotFound() {
  return <PageNotice kind="noMap" bar={<OwnerBar />} />;
}

/** The framework asks here, not the page, wherever the answer is a 404. */
export async function generateMetadata(): Promise<Metadata> {
  const { error } = await loadMessages((await readReader()).locale);
  return { title: error.noMapTitle };
}
