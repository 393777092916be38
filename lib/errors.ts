/**
 * Failure comes in two kinds. A broken promise (corrupt file, offset out of range) throws an
 * ordinary `Error` with the numbers in its message. An outcome that users meet in ordinary life
 * (unreadable file, text too long, address not allowed) carries a reason code from this list, so
 * that every way in can word it and pick its own status.
 */
export const FAILURE_REASONS = [
  // requests
  'invalid-json',
  'invalid-input',
  'unsupported-media-type',
  'method-not-allowed',
  'unsupported-format',
  'not-found',
  'too-large',
  'request-timeout',
  'timed-out',
  'busy',
  'too-many-requests',
  'unauthorised',
  'forbidden',
  'quota',
  'stale',
  'precondition-required',
  'internal',
  // texts coming in
  'empty',
  'not-text',
  'encrypted-file',
  'image-only-pdf',
  'damaged-file',
  'paywall',
  'no-article',
  // addresses to fetch
  'invalid-url',
  'address-not-allowed',
  'unreachable',
  'fetch-refused',
  'too-many-redirects',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** One part of an input that was not as it should be. */
export interface InputFault {
  /** Where, as a JSON Pointer: `/text`, `/home/0`; the empty string is the whole input. */
  readonly pointer: string;
  readonly message: string;
}

/**
 * An ordinary failure on its way to whoever can word it: the route, the command line, the page.
 * `message` is one or two plain sentences saying what was wrong and what to do about it. It never
 * holds text of an article, a path of the machine or anything secret: it may be shown and logged.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly reason: FailureReason,
    message: string,
    readonly faults: readonly InputFault[] = [],
    /** When to try again, where that is known. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}

/** Whether this is a `Failure`; works across copies of this module in separate bundles. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'Failure' && 'reason' in error;
}

/** Body of every error, RFC 9457 `application/problem+json`. */
export interface ProblemDetails {
  /** Names the kind of problem: `urn:dateline:problem:` and the reason. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly reason: FailureReason;
  /** For `invalid-input`: each part that was wrong. */
  readonly errors?: readonly InputFault[];
}
