import { useState } from 'react';

/** One request at a time, and what became of the last. */
export function useTask() {
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const run = (task: () => Promise<unknown>) => {
    setIsBusy(true);
    setFault(null);
    task()
      .catch(setFault)
      .finally(() => setIsBusy(false));
  };
  return { isBusy, fault, run };
}

/** Starts a request and takes care of what becomes of it. */
export type RunTask = ReturnType<typeof useTask>['run'];
