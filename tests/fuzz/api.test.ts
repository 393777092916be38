import { afterAll, beforeAll, describe, vi } from 'vitest';
import { fuzzApi } from './fuzz-api';

vi.mock('server-only', () => ({}));

/** Times the operations there are: more than 5,000 requests. */
const PER_OPERATION = Number(process.env.FUZZ_REQUESTS ?? 280);

describe('malformed requests, maps in SQLite', () => {
  beforeAll(() => vi.stubEnv('DATELINE_DATABASE_PATH', ':memory:'));
  afterAll(() => vi.unstubAllEnvs());
  fuzzApi(PER_OPERATION, 20261122);
});
