import { PageNotice } from '@/components/notices/page-notice';
import { OwnerBar } from '@/components/published/owner-bar';

/** No map here for readers; its owner, who comes with the key, can still open one withdrawn. */
export default function NotFound() {
  return (
    <>
      <OwnerBar />
      <PageNotice kind="notFound" />
    </>
  );
}
