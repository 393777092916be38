import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ApiReference } from '@/components/api-reference/api-reference';
import { originOf } from '@/lib/server/origin';

export const metadata: Metadata = { title: 'Interface', robots: { index: true } };

/** The HTTP interface for people, made of the same operations as its OpenAPI document. */
export default async function Page() {
  const origin = originOf(new Request('http://localhost', { headers: await headers() }));
  return <ApiReference origin={origin} />;
}
