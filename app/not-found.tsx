import { PageNotice } from '@/components/notices/page-notice';

/** What a reader sees at an address that leads nowhere. */
export default function NotFound() {
  return <PageNotice kind="notFound" />;
}
