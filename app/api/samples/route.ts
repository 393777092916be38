import type { SampleList } from '@/lib/api/types';
import { SAMPLES } from '@/lib/samples';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The sample articles, without their texts. */
export const GET = route({}, (): SampleList => {
  const samples = SAMPLES.map(({ id, title, text }) => ({
    id,
    title,
    words: text.split(/\s+/).length,
  }));
  return { samples };
});

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
