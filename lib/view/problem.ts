import type { ProblemDetails } from '@/lib/api/types';
import type { FailureReason } from '@/lib/errors';

/** Why a text could not be read, as the page words it: a key under `error` in the catalogue. */
export type ProblemKey =
  | 'empty'
  | 'tooLarge'
  | 'offline'
  | 'unreachable'
  | 'timedOut'
  | 'busy'
  | 'refused'
  | 'internal'
  | 'sampleMissing';

/** A failed request on its way to the words for it. `detail` is the server's own sentence. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';

  constructor(
    readonly key: ProblemKey,
    readonly detail = '',
  ) {
    super(detail || key);
  }
}

const KEY_OF_REASON: Partial<Record<FailureReason, ProblemKey>> = {
  empty: 'empty',
  'too-large': 'tooLarge',
  'timed-out': 'timedOut',
  busy: 'busy',
  internal: 'internal',
  'not-found': 'sampleMissing',
};

/** What an RFC 9457 answer means to the reader; unknown bodies go by their status alone. */
export function problemOf(status: number, body: unknown): RequestProblem {
  const problem = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Partial<ProblemDetails>;
  const detail = typeof problem.detail === 'string' ? problem.detail : '';
  const byReason = problem.reason && KEY_OF_REASON[problem.reason];
  if (byReason) return new RequestProblem(byReason, detail);
  if (status === 404) return new RequestProblem('sampleMissing', detail);
  if (status === 413) return new RequestProblem('tooLarge', detail);
  if (status === 429 || status === 503) return new RequestProblem('busy', detail);
  if (status === 408 || status === 504) return new RequestProblem('timedOut', detail);
  if (status < 500 && detail) return new RequestProblem('refused', detail);
  return new RequestProblem('internal', detail);
}

/** Any thrown thing as a problem: what `fetch` throws is a server out of reach or no connection. */
export function asProblem(error: unknown, online: boolean): RequestProblem {
  if (error instanceof RequestProblem) return error;
  return new RequestProblem(online ? 'unreachable' : 'offline');
}
