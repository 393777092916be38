'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Article } from '@/lib/article';
import { importFile } from '@/lib/client/import';
import { asProblem, type RequestProblem } from '@/lib/view/problem';
import type { OpenArticle } from '@/lib/view/story';

/** One of several files, and what has become of it. */
export interface QueuedFile {
  readonly key: number;
  readonly file: File;
  readonly status:
    | { readonly type: 'waiting' | 'reading' | 'stopped' }
    | { readonly type: 'done'; readonly article: OpenArticle }
    | { readonly type: 'failed'; readonly problem: RequestProblem };
}

/** Files read one after another, each kept as a draft; one that fails does not hold up the rest. */
export function useFileQueue(
  keep: (article: Article, signal: AbortSignal) => Promise<OpenArticle>,
) {
  const [queue, setQueue] = useState<readonly QueuedFile[]>([]);
  const running = useRef<AbortController>(null);
  const lastKey = useRef(0);
  useEffect(() => () => running.current?.abort(), []);

  const setStatus = useCallback(
    (key: number, status: QueuedFile['status']) =>
      setQueue((before) => before.map((one) => (one.key === key ? { ...one, status } : one))),
    [],
  );

  const start = useCallback(
    async (files: readonly File[]) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const queued = files.map((file): QueuedFile => {
        lastKey.current += 1;
        return { key: lastKey.current, file, status: { type: 'waiting' } };
      });
      setQueue(queued);
      for (const { key, file } of queued) {
        if (signal.aborted) return;
        setStatus(key, { type: 'reading' });
        try {
          const article = await keep(await importFile(file, signal), signal);
          setStatus(key, { type: 'done', article });
        } catch (error) {
          if (signal.aborted) return;
          setStatus(key, { type: 'failed', problem: asProblem(error, navigator.onLine) });
        }
      }
    },
    [keep, setStatus],
  );

  const stop = useCallback(() => {
    running.current?.abort();
    setQueue((before) =>
      before.map((one) =>
        one.status.type === 'waiting' || one.status.type === 'reading'
          ? { ...one, status: { type: 'stopped' } }
          : one,
      ),
    );
  }, []);

  const clear = useCallback(() => setQueue([]), []);
  return { queue, start, stop, clear };
}

export type FileQueue = ReturnType<typeof useFileQueue>;
