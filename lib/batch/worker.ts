/** Entry of a worker thread: opens the gazetteer, then answers one task at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer } from '@/lib/geoparse/types';
import { TASKS, type TaskMessage, type TaskName, type TaskOutput, type TaskReply } from './tasks';

const port = parentPort;
if (!port) throw new Error('lib/batch/worker runs only as a worker thread.');

let gazetteer: Promise<Gazetteer> | undefined;

port.on('message', async (message: TaskMessage) => {
  let reply: TaskReply;
  try {
    gazetteer ??= Promise.resolve(loadGazetteer(workerData?.gazetteerFile));
    reply = { ok: true, output: run(await gazetteer, message) };
  } catch (error) {
    reply = { ok: false, error: error instanceof Error ? error : new Error(String(error)) };
  }
  port.postMessage(reply);
});

function run(gazetteer: Gazetteer, { name, input }: TaskMessage): TaskOutput<TaskName> {
  // The name picks the function whose input this is; `Pool.run` has checked the pair.
  const task = TASKS[name] as (gazetteer: Gazetteer, input: unknown) => TaskOutput<TaskName>;
  return task(gazetteer, input);
}
