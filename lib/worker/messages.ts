import { type FailureReason, isFailure } from '@/lib/errors';
import { GazetteerFormatError } from '@/lib/gazetteer/format';
import { type DownloadProgress, GazetteerDownloadError } from '@/lib/gazetteer/load-browser';
import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';
import type { FunctionInput, FunctionName, FunctionOutput } from './functions';

/** What goes to the worker. */
export interface CallMessage {
  /** Which call it is; the reply carries the same. */
  readonly id: number;
  readonly name: FunctionName;
  readonly input: FunctionInput<FunctionName>;
  /** Where the gazetteer is, with its version. */
  readonly gazetteerUrl: string;
}

/** Why a call failed: of the file or text itself, for want of the gazetteer, or by a fault of ours. */
export type CallFault = FailureReason | 'no-gazetteer' | 'broken';

/** What comes back. Errors lose their class on the way, so a failure travels as its parts. */
export type WorkerReply =
  /** Mentions of an answer that is too large for one message: they come before it, in order. */
  | { readonly type: 'part'; readonly id: number; readonly mentions: readonly ResolvedMention[] }
  | { readonly type: 'done'; readonly id: number; readonly output: FunctionOutput<FunctionName> }
  | { readonly type: 'failed'; readonly id: number; readonly fault: CallFault }
  /** How far the gazetteer's download is; null once it is open. */
  | { readonly type: 'download'; readonly progress: DownloadProgress | null };

/** Whether an answer is what was found in a text. */
export const isResult = (output: FunctionOutput<FunctionName>): output is Geoparsed =>
  output !== null && 'mentions' in output;

/** What kind of fault something thrown is. Its message stays behind: it may hold text. */
export function faultOf(error: unknown): CallFault {
  if (isFailure(error)) return error.reason;
  // What browsers throw for a folder, or a file that has been moved since it was chosen.
  if (error instanceof DOMException) return 'damaged-file';
  const noGazetteer =
    error instanceof GazetteerDownloadError || error instanceof GazetteerFormatError;
  return noGazetteer ? 'no-gazetteer' : 'broken';
}
