import 'server-only';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer } from '@/lib/geoparse/types';

// Each route and page may be bundled apart with its own copy of this module, so what a process
// holds once hangs on the global object.
const key = Symbol.for('dateline.server.gazetteer');
const holder = globalThis as { [key]?: Promise<Gazetteer> };

/** The gazetteer of this process, opened at first use. */
export function getGazetteer(): Promise<Gazetteer> {
  holder[key] ??= Promise.resolve(loadGazetteer()).catch((error) => {
    // Not found today may be found after a build.
    holder[key] = undefined;
    throw error;
  });
  return holder[key];
}
