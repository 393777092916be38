import 'server-only';
import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { Failure } from '@/lib/errors';
import { COUNTS_TABLE } from '@/lib/storage/migrations';
import { getStore } from './store';

/** Requests one address may make; each kind is counted by itself. */
const LIMITS = {
  /** Texts sent to be read: each costs the server real work. */
  read: { points: 120, duration: 60 },
  /** Pictures drawn; those drawn before cost nothing. */
  draw: { points: 60, duration: 60 },
  /** Maps made: each stays. */
  create: { points: 30, duration: 3600 },
  /** Saves of maps. */
  save: { points: 120, duration: 60 },
  /** Wrong keys: nobody mistypes 256 bits this often. */
  guess: { points: 20, duration: 600 },
} as const;
type LimitKind = keyof typeof LIMITS;

interface Limits {
  readonly limiters: Map<LimitKind, RateLimiterAbstract>;
  /** Where processes count together; null where this one counts alone. */
  readonly counts: pg.Pool | null;
}

// Each route may be bundled with its own copy of this module: the counts belong to the process.
const key = Symbol.for('dateline.server.limits');
const holder = globalThis as { [key]?: Limits };

function limiterOf(kind: LimitKind): RateLimiterAbstract {
  holder[key] ??= { limiters: new Map(), counts: openCounts() };
  const { limiters, counts } = holder[key];
  let limiter = limiters.get(kind);
  if (!limiter) {
    const options = { keyPrefix: kind, ...LIMITS[kind] };
    const alone = new RateLimiterMemory(options);
    // While the database does not answer, each process counts by itself.
    limiter = counts
      ? new RateLimiterPostgres({
          ...{ ...options, storeClient: counts, storeType: 'pool', insuranceLimiter: alone },
          ...{ tableName: COUNTS_TABLE, tableCreated: true },
        })
      : alone;
    limiters.set(kind, limiter);
  }
  return limiter;
}

/** Several processes on one PostgreSQL count together, over few connections of their own. */
function openCounts(): pg.Pool | null {
  const { DATABASE_URL: url } = process.env;
  if (!url) return null;
  // Whose opening makes the table.
  void getStore().catch(() => undefined);
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Count a request against its address.
 *
 * The operator may turn this off (`DATELINE_RATE_LIMITS=off`), where a proxy in front does it.
 *
 * @throws {Failure} `too-many-requests`, saying how long to wait
 */
export async function countRequest(request: Request, kind: LimitKind): Promise<void> {
  if (process.env.DATELINE_RATE_LIMITS === 'off') return;
  try {
    await limiterOf(kind).consume(senderOf(request));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.ceil(refused.msBeforeNext / 1000);
    throw new Failure(
      'too-many-requests',
      `Too many requests came from your address. Wait ${seconds} seconds and try again.`,
      [],
      seconds,
    );
  }
}

/**
 * Under which name a request is counted: the client's address as `settleForwarded` left it, made
 * unreadable, for counts may lie in a database. An IPv6 network of 64 bits is one client's.
 */
function senderOf(request: Request): string {
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const secret = process.env.DATABASE_URL ?? '';
  return createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 22);
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')
    : parsed.toString();
}
