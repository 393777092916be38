import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Failure } from '@/lib/errors';

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

// Each route may be bundled with its own copy of this module: the counts belong to the process.
const key = Symbol.for('dateline.server.limits');
const holder = globalThis as { [key]?: Map<LimitKind, RateLimiterMemory> };
holder[key] ??= new Map();
const limiters = holder[key];

function limiterOf(kind: LimitKind): RateLimiterMemory {
  let limiter = limiters.get(kind);
  if (!limiter) {
    limiter = new RateLimiterMemory({ keyPrefix: kind, ...LIMITS[kind] });
    limiters.set(kind, limiter);
  }
  return limiter;
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
    await limiterOf(kind).consume(addressOf(request));
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

/** The last address named: the one that the proxy next to us saw, which a client cannot choose. */
function addressOf(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
