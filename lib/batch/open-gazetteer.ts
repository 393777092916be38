import { layerGazetteers } from '@/lib/gazetteer/layer';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer } from '@/lib/geoparse/types';

/**
 * The bundled gazetteer; with a user's file, that file laid over it, or alone if it was built to
 * replace it.
 *
 * @throws GazetteerMissingError, GazetteerFormatError
 */
export function openGazetteer(file: string | undefined): Gazetteer {
  if (file === undefined) return loadGazetteer();
  const own = loadGazetteer(file);
  return own.meta.replacesBundled ? own : layerGazetteers(loadGazetteer(), own);
}

/** A function that opens a gazetteer the first time it is called, and gives the same one after. */
export function rememberGazetteer(file: string | undefined): () => Gazetteer {
  let gazetteer: Gazetteer | undefined;
  return () => {
    gazetteer ??= openGazetteer(file);
    return gazetteer;
  };
}
