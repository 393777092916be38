import { OwnerBar } from '@/components/published/owner-bar';
import { PageNotice } from '@/components/states/page-notice';

/** No map here for readers; its owner, who comes with the key, can still open one withdrawn. */
export default function NotFound() {
  return (
    <>
      <OwnerBar />
      <PageNotice kind="notFound" />
    </>
  );
}
