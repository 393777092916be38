import type { AddProtocolAction } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { keepTrying, NotFetched } from '@/lib/client/keep-trying';

/**
 * What `fetch` throws without a connection, and what the archive's reader makes of a server's
 * trouble.
 */
const isOutOfReach = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && /^Bad response code: 5\d\d/.test(error.message));

/** Address of the archive a request is for: of itself, or of one of its tiles. */
const archiveOf = (url: string): string =>
  url.replace(/^pmtiles:\/\//, '').replace(/\/\d+\/\d+\/\d+$/, '');

/**
 * How the map reads tiles from archives. One that cannot be reached is asked for again until the map
 * no longer wants it: the map itself would leave a hole for good.
 */
export function openArchives(): AddProtocolAction {
  const archives = new Protocol();
  return (request, controller) =>
    keepTrying(async () => {
      try {
        return await archives.tile(request, controller);
      } catch (error) {
        if (controller.signal.aborted || !isOutOfReach(error)) throw error;
        const archive = archiveOf(request.url);
        // It remembers what it could not read.
        archives.tiles.delete(archive);
        throw new NotFetched(archive, error);
      }
    }, controller.signal);
}
