import type { CallFault } from './messages';

/** A call to the worker that failed, with the kind of fault. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(readonly fault: CallFault) {
    super(`The worker's call failed: ${fault}.`);
  }
}
