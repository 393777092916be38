import { afterAll, beforeAll, describe, vi } from 'vitest';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '@/lib/cli/local-postgres';
import { fuzzApi } from './fuzz-api';

vi.mock('server-only', () => ({}));

const programs = findPostgresPrograms();
describe.runIf(programs)('malformed requests, maps in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
    vi.stubEnv('DATABASE_URL', server.url);
  }, 120_000);
  afterAll(() => server?.stop());
  fuzzApi(60, 4106);
});
