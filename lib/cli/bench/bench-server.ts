/** How many readers a server can take: the embed and a map's data, over both databases. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { findPostgresPrograms, startPostgres } from '@/lib/cli/local-postgres';
import { type RunningSite, startSite } from '../start-site';
import type { Figure, FigureGroup } from './figures';

/** Readers at once, on one process. */
const CONNECTIONS = 20;
const MEASURED_SECONDS = 8;
const WARM_UP_SECONDS = 2;

const TEXT = [
  'Heavy rain closed the road from Lyon to Grenoble on Monday, and Chambéry lost its trains.',
  'Grenoble was cut off until Tuesday. Turin sent engineers; Geneva opened its airport to both.',
  'France and Italy promised help, and the Rhône rose at Valence and Avignon.',
].join(' ');

/**
 * Figures of the production build; builds it where there is none. PostgreSQL is left out if
 * missing.
 */
export async function benchServer(): Promise<FigureGroup> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-load-'));
  const figures: Figure[] = [];
  try {
    figures.push(
      ...(await measure('SQLite', 1, { DATELINE_DATABASE_PATH: path.join(folder, 'maps.db') })),
    );
    const programs = findPostgresPrograms();
    if (programs) {
      const server = await startPostgres(programs);
      try {
        const environment = { DATABASE_URL: server.url };
        figures.push(...(await measure('PostgreSQL', 1, environment)));
        figures.push(...(await measure('PostgreSQL, two processes', 2, environment)));
      } finally {
        await server.stop();
      }
    } else {
      console.log('No PostgreSQL here, and none could be installed: its figures are left out.');
    }
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
  return { title: `Server, ${CONNECTIONS} readers a process`, figures };
}

/** Start processes on one database, make a map, and read it. */
async function measure(
  name: string,
  processes: number,
  environment: Readonly<Record<string, string>>,
): Promise<Figure[]> {
  const sites: RunningSite[] = [];
  try {
    for (let n = 0; n < processes; n++) {
      sites.push(await startSite({ DATELINE_RATE_LIMITS: 'off', ...environment }));
    }
    const id = await makeMap(sites[0]!.url);
    const figures: Figure[] = [];
    for (const [what, address] of [
      ['GET map', `/api/v1/maps/${id}`],
      ['embed', `/embed/${id}`],
    ] as const) {
      const load = (duration: number) =>
        Promise.all(sites.map(({ url }) => readersOf(`${url}${address}`, duration)));
      await load(WARM_UP_SECONDS);
      const results = await load(MEASURED_SECONDS);
      const perSecond = results.reduce((sum, result) => sum + result.requests.average, 0);
      const p99 = Math.max(...results.map(({ latency }) => latency.p99));
      figures.push({ name: `${what}, ${name}`, value: perSecond, unit: 'requests/s' });
      figures.push({ name: `${what}, ${name}: 99 of 100 within`, value: p99, unit: 'ms' });
    }
    return figures;
  } finally {
    await Promise.all(sites.map((site) => site.stop()));
  }
}

/** @throws Error where an answer was not as it should be: such a figure would mean nothing */
async function readersOf(url: string, duration: number): Promise<autocannon.Result> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration });
  if (result.non2xx > 0 || result.errors > 0 || result.timeouts > 0) {
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  }
  return result;
}

async function makeMap(site: string): Promise<string> {
  const response = await fetch(`${site}/api/v1/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'Rain in the Alps',
      articles: [{ id: 'a', article: { title: 'Rain in the Alps', text: TEXT } }],
    }),
  });
  if (!response.ok) throw new Error(`No map could be made: ${response.status}`);
  const { id }: { id: string } = await response.json();
  return id;
}
