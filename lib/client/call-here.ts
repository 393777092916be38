import { type ProblemSource, problemOfReason, RequestProblem } from '@/lib/view/problem';
import type { FunctionInput, FunctionName, FunctionOutput } from '@/lib/worker/functions';

interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/**
 * Call a function of this browser's worker; nothing that is given to it leaves the browser.
 *
 * @param source what the reader gave, to word a failure by
 * @throws {RequestProblem} as the reader should hear of it; the reason of `signal` once stopped
 */
export async function callHere<Name extends FunctionName>(
  name: Name,
  input: FunctionInput<Name>,
  source: ProblemSource,
  options: CallOptions = {},
): Promise<FunctionOutput<Name>> {
  const [{ callWorker }, { CallError }] = await Promise.all([
    import('@/lib/worker/client'),
    import('@/lib/worker/call-error'),
  ]);
  try {
    return await callWorker(name, input, options);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    const { fault } = error;
    if (fault === 'no-gazetteer') throw new RequestProblem('noGazetteer');
    const known = fault === 'broken' ? null : problemOfReason(fault, source);
    throw known ?? new RequestProblem('broken');
  }
}
