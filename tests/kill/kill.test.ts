import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '@/lib/cli/local-postgres';
import { killWriter } from './kill-writer';

/** `npm run test:kill` kills 250 times; here, often enough to notice. */
const ROUNDS = 25;

it('a process killed while it writes loses nothing that it said was done', async () => {
  const { kills, acknowledged } = await killWriter(ROUNDS);
  expect(kills).toBe(ROUNDS);
  expect(acknowledged).toBeGreaterThan(ROUNDS);
}, 120_000);

const programs = findPostgresPrograms();
describe.runIf(programs)('with a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 120_000);
  afterAll(() => server?.stop());

  it('neither does one that writes there', async () => {
    const { kills, acknowledged } = await killWriter(ROUNDS, server.url);
    expect(kills).toBe(ROUNDS);
    expect(acknowledged).toBeGreaterThan(ROUNDS);
  }, 120_000);
});
