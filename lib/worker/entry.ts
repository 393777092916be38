/** Entry of the browser's worker: answers calls, one after another. */
import { loadGazetteer } from '@/lib/gazetteer/load-browser';
import type { Gazetteer } from '@/lib/geoparse/types';
import { fetchKept, forgetFile } from '@/lib/offline/kept-files';
import { takeApart } from '@/lib/result-parts';
import { FUNCTIONS, type FunctionName, type FunctionOutput, type WorkerContext } from './functions';
import { type CallMessage, faultOf, isResult, type WorkerReply } from './messages';

const reply = (message: WorkerReply) => self.postMessage(message);

let gazetteer: Promise<Gazetteer> | undefined;

/** Fetched once and kept; a failed download or a damaged copy may be tried anew. */
function openGazetteer(url: string): Promise<Gazetteer> {
  gazetteer ??= loadGazetteer({
    url: new URL(url, self.location.origin).href,
    fetch: (address, init) => fetchKept(String(address), init),
    onProgress: (progress) => reply({ type: 'download', progress }),
  })
    .catch(async (error: unknown) => {
      gazetteer = undefined;
      await forgetFile(url);
      throw error;
    })
    .finally(() => reply({ type: 'download', progress: null }));
  return gazetteer;
}

self.addEventListener('message', async ({ data }: MessageEvent<CallMessage>) => {
  const { id, name, input, gazetteerUrl } = data;
  // The name picks the function whose input this is; `callWorker` has checked the pair.
  const call = FUNCTIONS[name] as (
    input: unknown,
    context: WorkerContext,
  ) => Promise<FunctionOutput<FunctionName>>;
  try {
    const output = await call(input, { openGazetteer: () => openGazetteer(gazetteerUrl) });
    const { rest, parts } = isResult(output) ? takeApart(output) : { rest: output, parts: [] };
    for (const mentions of parts) reply({ type: 'part', id, mentions });
    reply({ type: 'done', id, output: rest });
  } catch (error) {
    reply({ type: 'failed', id, fault: faultOf(error) });
  }
});
