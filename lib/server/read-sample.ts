import 'server-only';
import type { SampleArticle } from '@/lib/api/types';
import { findSample, SAMPLES } from '@/lib/samples';
import { geoparseArticle } from './context';

const read = new Map<string, Promise<SampleArticle>>();

/**
 * A sample with its places, read once a process; the first sample for the empty id, null for an
 * unknown one. A failure is not kept: the next call reads again.
 */
export async function readSample(id: string): Promise<SampleArticle | null> {
  const sample = id === '' ? SAMPLES[0] : findSample(id);
  if (!sample) return null;
  let reading = read.get(sample.id);
  if (!reading) {
    const { title, text } = sample;
    reading = geoparseArticle({ title, text }).then(({ article: _, ...result }) => ({
      id: sample.id,
      title,
      text,
      result,
    }));
    reading.catch(() => read.delete(sample.id));
    read.set(sample.id, reading);
  }
  return reading;
}
