import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer } from '@/lib/geoparse/types';

/** A function that opens a gazetteer, the bundled one unless a file is named, the first time only. */
export function rememberGazetteer(file: string | undefined): () => Promise<Gazetteer> {
  let gazetteer: Promise<Gazetteer> | undefined;
  return () => {
    gazetteer ??= Promise.resolve().then(() => loadGazetteer(file));
    return gazetteer;
  };
}
