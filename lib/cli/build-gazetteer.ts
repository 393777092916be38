/**
 * Makes `public/gazetteer.bin` and its gzip copy, unless they are up to date. `--force` makes
 * them anyway.
 */

import path from 'node:path';
import { buildBundledGazetteer } from '@/lib/gazetteer/build-bundled';

const built = await buildBundledGazetteer(path.join('public', 'gazetteer.bin'), {
  force: process.argv.includes('--force'),
  report: (message) => console.error(`gazetteer: ${message}`),
});

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
console.error(
  built.wasFresh
    ? `gazetteer: up to date (${built.path}, ${megabytes(built.bytes)})`
    : `gazetteer: wrote ${built.path}, ${megabytes(built.bytes)}, ${megabytes(built.compressedBytes)} compressed, in ${built.seconds.toFixed(0)} s`,
);
