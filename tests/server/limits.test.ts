import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '@/lib/cli/local-postgres';
import { getStore } from '@/lib/server/store';

vi.mock('server-only', () => ({}));

const from = (address: string) =>
  new Request('http://localhost/', { headers: { 'x-forwarded-for': address } });

/** The limits of a process that has just started. */
async function newProcess() {
  vi.resetModules();
  const { countRequest } = await import('@/lib/server/limits');
  const holder = globalThis as Record<symbol, unknown>;
  const key = Symbol.for('dateline.server.limits');
  let own: unknown;
  return {
    /** How many of these requests are let through. */
    async guess(times: number, address: string): Promise<number> {
      holder[key] = own;
      let passed = 0;
      for (let n = 0; n < times; n++) {
        const isRefused = await countRequest(from(address), 'guess').then(
          () => false,
          (error) => {
            expect(error).toMatchObject({ reason: 'too-many-requests' });
            expect(error.retryAfterSeconds).toBeGreaterThan(0);
            return true;
          },
        );
        if (!isRefused) passed += 1;
      }
      own = holder[key];
      return passed;
    },
  };
}

beforeEach(() => {
  vi.stubEnv('DATELINE_RATE_LIMITS', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the limits of one process', () => {
  it('count each address by itself', async () => {
    const { guess } = await newProcess();
    expect(await guess(25, '203.0.113.1')).toBe(20);
    expect(await guess(25, '203.0.113.2')).toBe(20);
  });

  it('count a network of IPv6 as one client, and an IPv4 address however it is written', async () => {
    const { guess } = await newProcess();
    expect(await guess(15, '2001:db8:1:2::1')).toBe(15);
    expect(await guess(15, '2001:db8:1:2:ffff::1')).toBe(5);
    expect(await guess(15, '2001:db8:1:3::1')).toBe(15);
    expect(await guess(15, '::ffff:203.0.113.1')).toBe(15);
    expect(await guess(15, '203.0.113.1')).toBe(5);
  });

  it('are off where the operator says so', async () => {
    vi.stubEnv('DATELINE_RATE_LIMITS', 'off');
    expect(await (await newProcess()).guess(50, '203.0.113.1')).toBe(50);
  });
});

const programs = findPostgresPrograms();
describe.runIf(programs)('the limits of processes on one PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  }, 120_000);
  afterAll(() => server?.stop());

  it('are counted together, and nobody’s address is kept', async () => {
    vi.stubEnv('DATABASE_URL', server.url);
    const store = await getStore();
    const first = await newProcess();
    const second = await newProcess();
    expect(await first.guess(12, '203.0.113.1')).toBe(12);
    expect(await second.guess(12, '203.0.113.1')).toBe(8);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query('select * from request_counts');
    await client.end();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('203.0');
    await store.close();
  });

  it('are counted by each process while the database does not answer', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://dateline@127.0.0.1:1/none');
    expect(await (await newProcess()).guess(25, '203.0.113.1')).toBe(20);
  });
});
