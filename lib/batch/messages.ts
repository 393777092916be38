import { Failure, type FailureReason, type InputFault, isFailure } from '@/lib/errors';
import type { TaskInput, TaskName, TaskOutput } from './tasks';

/** What goes to a worker thread. */
export interface TaskMessage {
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
}

/** What comes back. Errors lose their class on the way, so a failure travels as its parts. */
export type TaskReply =
  | { readonly type: 'done'; readonly output: TaskOutput<TaskName> }
  | {
      readonly type: 'failed';
      readonly reason: FailureReason;
      readonly message: string;
      readonly faults: readonly InputFault[];
    }
  | { readonly type: 'broken'; readonly error: Error };

/** The reply for something thrown. */
export function replyToError(error: unknown): TaskReply {
  if (isFailure(error)) {
    const { reason, message, faults } = error;
    return { type: 'failed', reason, message, faults };
  }
  return { type: 'broken', error: error instanceof Error ? error : new Error(String(error)) };
}

/** The error of a reply that is not `done`. */
export function errorOfReply(reply: Exclude<TaskReply, { type: 'done' }>): Error {
  return reply.type === 'broken'
    ? reply.error
    : new Failure(reply.reason, reply.message, reply.faults);
}
