'use client';

import { PageNotice } from '@/components/notices/page-notice';

/** What a reader sees when the page itself broke; nothing of the error's text is shown. */
export default function ErrorPage({
  reset,
}: {
  readonly error: Error;
  readonly reset: () => void;
}) {
  return <PageNotice kind="page" onRetry={reset} />;
}
