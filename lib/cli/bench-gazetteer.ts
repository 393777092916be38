/** Measures the bundled gazetteer; part of `npm run bench`, or by itself with tsx. */

import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { findBundledGazetteer } from '@/lib/gazetteer/load-node';
import { type FileGazetteer, openGazetteer } from '@/lib/gazetteer/read';
import { searchPlaces } from '@/lib/gazetteer/search';
import { readCities } from '@/lib/gazetteer/sources/cities500';
import { foldName } from '@/lib/geoparse/fold-name';

const LOOKUPS = 1_000_000;
const OPENINGS = 5;
const QUERIES = ['s', 'par', 'new yo', 'london', 'springfield, ill', 'baku', 'кие'];

/**
 * Sizes, opening time, memory and speed of the bundled gazetteer. Times are the best of several,
 * since other work on the machine can only add to them; figures a second are of processor time on
 * one core. Names are drawn at random from all, so that hardly any is in a cache.
 *
 * @returns figures by name, the unit last in the name
 */
export async function benchGazetteer(): Promise<Record<string, number>> {
  const file = findBundledGazetteer();
  const bytes = readFileSync(file);
  const buffer = bytes.buffer as ArrayBuffer;
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let gazetteer = openGazetteer(buffer);
  gazetteer.lookup('Paris');
  const residentMb = (process.memoryUsage.rss() - before + bytes.length) / 1e6;
  let openMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < OPENINGS; round++) {
    openMs = Math.min(
      openMs,
      measureMs(() => {
        gazetteer = openGazetteer(buffer);
      }),
    );
  }
  const names = pickNames(gazetteer).map(copyText);
  const folded = names.map((name) => copyText(foldName(name)));
  const missing = folded.map((name) => `${name}qx`);
  const perSecond = (run: () => void, count: number): number =>
    Math.round(count / (Math.min(measureCpuMs(run), measureCpuMs(run), measureCpuMs(run)) / 1000));
  const looseFirstMs = measureMs(() => gazetteer.lookupLoose('Gubadli'));
  return {
    'gazetteer rows': gazetteer.rowCount,
    'gazetteer names': gazetteer.keyCount,
    'gazetteer readings': gazetteer.postingCount,
    'gazetteer file MB': statSync(file).size / 1e6,
    'gazetteer gzip MB': statSync(`${file}.gz`).size / 1e6,
    'gazetteer gunzip ms': measureMs(() => gunzipSync(readFileSync(`${file}.gz`))),
    'gazetteer read file ms': measureMs(() => readFileSync(file)),
    'gazetteer open ms': openMs,
    'gazetteer resident MB': residentMb,
    'gazetteer lookups of folded names /s': perSecond(() => {
      for (const name of folded) gazetteer.lookupFolded(name);
    }, LOOKUPS),
    'gazetteer lookups of names as written /s': perSecond(() => {
      for (const name of names) gazetteer.lookup(name);
    }, LOOKUPS),
    'gazetteer lookups of missing names /s': perSecond(() => {
      for (const name of missing) gazetteer.lookupFolded(name);
    }, LOOKUPS),
    'gazetteer prefix checks /s': perSecond(() => {
      for (const name of folded) gazetteer.hasFoldedPrefix(name.slice(0, 4));
    }, LOOKUPS),
    'gazetteer loose lookup, first of a letter ms': looseFirstMs,
    'gazetteer places spelled out /s': perSecond(() => {
      for (let row = 0; row < gazetteer.rowCount; row += 23) gazetteer.place(row);
    }, gazetteer.rowCount / 23),
    'gazetteer search while typing, worst ms': Math.max(
      ...QUERIES.map((query) => {
        searchPlaces(gazetteer, query);
        return measureMs(() => searchPlaces(gazetteer, query));
      }),
    ),
  };
}

/** A million plain ASCII names of the gazetteer, in an order that no cache foresees. */
function pickNames(gazetteer: FileGazetteer): string[] {
  const known: string[] = [];
  for (const { name, alternateNames } of readCities()) {
    for (const text of [name, ...alternateNames]) {
      if (/^[A-Za-z][A-Za-z ]+$/.test(text)) known.push(text);
    }
  }
  let seed = 1;
  return Array.from({ length: LOOKUPS }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return known[(seed >>> 4) % known.length] ?? gazetteer.meta.title;
  });
}

/** A string of its own: names cut from a long text would drag that into the processor's cache. */
function copyText(text: string): string {
  return Buffer.from(text).toString();
}

/** Processor time, so that other work on the machine does not count. */
function measureCpuMs(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function measureMs(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await benchGazetteer());
}
