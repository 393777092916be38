import 'server-only';
import { DISPUTED_BORDERS, type DisputedBorders } from '@/lib/map/style';

/** What whoever runs the site decides for all its pages. */
export interface Site {
  /** A MapLibre style to use instead of the bundled basemap. */
  readonly mapStyleUrl: string | null;
  readonly disputedBorders: DisputedBorders;
}

/**
 * The site's settings, from the environment.
 *
 * @throws Error naming the variable that is set to something it cannot be
 */
export function readSite(environment: NodeJS.ProcessEnv = process.env): Site {
  const mapStyleUrl = environment.DATELINE_MAP_STYLE || null;
  if (mapStyleUrl !== null && !/^(https?:\/\/|\/)/.test(mapStyleUrl)) {
    throw new Error('DATELINE_MAP_STYLE must be a web address or begin with a slash.');
  }
  const borders = environment.DATELINE_DISPUTED_BORDERS || 'dashed';
  const disputedBorders = DISPUTED_BORDERS.find((known) => known === borders);
  if (disputedBorders === undefined) {
    throw new Error(`DATELINE_DISPUTED_BORDERS must be one of ${DISPUTED_BORDERS.join(', ')}.`);
  }
  return { mapStyleUrl, disputedBorders };
}
