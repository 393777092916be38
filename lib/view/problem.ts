import type { FailureReason, ProblemDetails } from '@/lib/errors';

/** Why a text could not be had or read, as the page words it: keys under `error` in the catalogue. */
export const PROBLEM_KEYS = [
  'empty',
  'tooLarge',
  'offline',
  'unreachable',
  'timedOut',
  'busy',
  'refused',
  'internal',
  'sampleMissing',
  'noGazetteer',
  'broken',
  'fileEmpty',
  'fileTooLarge',
  'fileTimedOut',
  'notText',
  'encryptedFile',
  'imageOnlyPdf',
  'damagedFile',
  'geojsonForeign',
  'geojsonLater',
  'geojsonDamaged',
  'addressInvalid',
  'addressNotAllowed',
  'addressUnreachable',
  'addressRefused',
  'addressRedirects',
  'addressTooLarge',
  'addressTimedOut',
  'addressPrivate',
  'noArticle',
  'paywall',
] as const;
export type ProblemKey = (typeof PROBLEM_KEYS)[number];

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

/** What the reader gave: the same reason means other things for each. */
export type ProblemSource = 'text' | 'file' | 'address';

type ReasonKeys = Partial<Record<FailureReason, ProblemKey>>;

const EVERYWHERE: ReasonKeys = {
  busy: 'busy',
  'too-many-requests': 'busy',
  internal: 'internal',
  'not-found': 'sampleMissing',
  'not-text': 'notText',
  'encrypted-file': 'encryptedFile',
  'image-only-pdf': 'imageOnlyPdf',
  'damaged-file': 'damagedFile',
  paywall: 'paywall',
  'no-article': 'noArticle',
  'invalid-url': 'addressInvalid',
  'address-not-allowed': 'addressNotAllowed',
  unreachable: 'addressUnreachable',
  'fetch-refused': 'addressRefused',
  'too-many-redirects': 'addressRedirects',
};

const KEY_OF_REASON: Readonly<Record<ProblemSource, ReasonKeys>> = {
  text: { ...EVERYWHERE, empty: 'empty', 'too-large': 'tooLarge', 'timed-out': 'timedOut' },
  file: {
    ...EVERYWHERE,
    empty: 'fileEmpty',
    'too-large': 'fileTooLarge',
    'timed-out': 'fileTimedOut',
  },
  address: {
    ...EVERYWHERE,
    empty: 'noArticle',
    'invalid-input': 'addressInvalid',
    'too-large': 'addressTooLarge',
    'timed-out': 'addressTimedOut',
  },
};

/** What a reason means to the reader, if it is one of those they meet. */
export function problemOfReason(
  reason: FailureReason,
  source: ProblemSource,
): RequestProblem | null {
  const key = KEY_OF_REASON[source][reason];
  return key ? new RequestProblem(key) : null;
}

/** What an RFC 9457 answer means to the reader; unknown bodies go by their status alone. */
export function problemOf(
  status: number,
  body: unknown,
  source: ProblemSource = 'text',
): RequestProblem {
  const problem = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Partial<ProblemDetails>;
  const detail = typeof problem.detail === 'string' ? problem.detail : '';
  const byReason = problem.reason && KEY_OF_REASON[source][problem.reason];
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
