import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer } from '@/lib/geoparse/types';

/** The gazetteer in this file, or the bundled one. */
export async function openGazetteerFile(file: string | undefined): Promise<Gazetteer> {
  return loadGazetteer(file);
}
