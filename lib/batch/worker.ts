/** Entry of a worker thread: answers one task at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { replyToError, type TaskMessage, type TaskReply } from './messages';
import { rememberGazetteer } from './open-gazetteer';
import { TASKS, type TaskContext, type TaskName, type TaskOutput } from './tasks';

const port = parentPort;
if (!port) throw new Error('lib/batch/worker runs only as a worker thread.');

const context: TaskContext = { openGazetteer: rememberGazetteer(workerData?.gazetteerFile) };

port.on('message', async ({ name, input }: TaskMessage) => {
  // The name picks the function whose input this is; `Pool.run` has checked the pair.
  const task = TASKS[name] as (
    input: unknown,
    context: TaskContext,
  ) => Promise<TaskOutput<TaskName>>;
  let reply: TaskReply;
  try {
    reply = { type: 'done', output: await task(input, context) };
  } catch (error) {
    reply = replyToError(error);
  }
  port.postMessage(reply);
});
