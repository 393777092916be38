'use client';

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { keepTrying } from '@/lib/client/keep-trying';
import type { PlaceAnnotation } from '@/lib/corrections/apply';
import { type Edit, EMPTY_HISTORY, type History, type StepAction } from '@/lib/corrections/history';
import type { Correction, CorrectionChange } from '@/lib/corrections/types';
import { randomId } from '@/lib/drafts/draft-id';
import type { EditLog } from '@/lib/drafts/edit-log';
import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';
import type { CorrectedArticle, correctArticle } from '@/lib/view/correct-article';
import type { OpenArticle } from '@/lib/view/story';

/** The article as its editor has it, and the ways to go on editing. */
export interface Corrections {
  /** With the corrections made: what every part of the page shows and takes away. */
  readonly article: OpenArticle | null;
  /** What the program found, untouched. */
  readonly automatic: Geoparsed | null;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** Corrections whose words are no longer in the text. */
  readonly orphans: readonly Correction[];
  /** Notes and drawn outlines, by place id. */
  readonly annotations: Readonly<Record<string, PlaceAnnotation>>;
  /** Mentions the editor said name no place. */
  readonly rejected: readonly ResolvedMention[];
  /** Start offsets of mentions an editor has settled. */
  readonly settledStarts: ReadonlySet<number>;
  /**
   * Which version of the text the history stands at; null is the text as first read, undefined as
   * long as the history is on its way.
   */
  readonly version: string | null | undefined;
  /** False where the browser will not keep what is done beyond this page. */
  readonly isKept: boolean;
  /** Make these as one step. */
  readonly make: (...changes: readonly CorrectionChange[]) => void;
  /** Give corrections up, as one step. */
  readonly discard: (ids: readonly string[]) => void;
  /** Make a correction anew in the place of another, as one step. */
  readonly replace: (id: string, change: CorrectionChange) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What would be undone or redone; null where there is nothing. */
  readonly undoAction: StepAction | null;
  readonly redoAction: StepAction | null;
}

const NOTHING = {
  orphans: [],
  annotations: {},
  rejected: [],
  settledStarts: new Set<number>(),
} satisfies Partial<CorrectedArticle>;

/** The log and the making of corrections are fetched after the article, which does not wait. */
const loadLog = () => keepTrying(() => import('@/lib/drafts/edit-log'));
const loadCorrect = () => keepTrying(() => import('@/lib/view/correct-article'));

/**
 * What stands between an article as it was read and everything that shows it: the reader's
 * corrections, kept in this browser, made on top of the automatic result.
 */
export function useCorrections(automatic: OpenArticle | null): Corrections {
  const id = automatic?.id ?? null;
  const log = useEditLog(id);
  const history = useLogged(log, (kept) => kept.current(), EMPTY_HISTORY);
  const isKept = useLogged(log, (kept) => kept.isKept(), true);
  const isRead = useLogged(log, (kept) => kept.isRead(), false);
  const { corrections, past, future } = history;
  const version = isRead ? history.version : undefined;
  const corrected = useCorrected(automatic, corrections);

  const append = useCallback(
    (edit: Edit) => {
      if (log) void log.append(edit);
      // What is done before the log has arrived waits for it.
      else if (id !== null) void loadLog().then((part) => part.openEditLog(id).append(edit));
    },
    [log, id],
  );

  const actions = useMemo(
    () => ({
      make: (...changes: readonly CorrectionChange[]) =>
        append({ type: 'record', corrections: stamped(changes) }),
      replace: (replaced: string, change: CorrectionChange) =>
        append({ type: 'replace', ids: [replaced], corrections: stamped([change]) }),
      discard: (ids: readonly string[]) => append({ type: 'discard', ids }),
      undo: () => append({ type: 'undo' }),
      redo: () => append({ type: 'redo' }),
    }),
    [append],
  );

  return useMemo(
    () => ({
      ...(corrected ?? NOTHING),
      article: corrected?.article ?? automatic,
      automatic: automatic?.result ?? null,
      corrections,
      version,
      isKept,
      ...actions,
      undoAction: past.at(-1)?.action ?? null,
      redoAction: future.at(-1)?.action ?? null,
    }),
    [corrected, automatic, corrections, version, isKept, actions, past, future],
  );
}

function stamped(changes: readonly CorrectionChange[]): Correction[] {
  const madeAt = new Date().toISOString();
  return changes.map((change) => ({ ...change, id: randomId(), madeAt }));
}

/** The log of an article, once it is here. */
function useEditLog(articleId: string | null): EditLog | null {
  const [log, setLog] = useState<{ readonly articleId: string; readonly log: EditLog } | null>(
    null,
  );
  useEffect(() => {
    if (articleId === null) return;
    let isWanted = true;
    void loadLog().then(({ openEditLog }) => {
      if (isWanted) setLog({ articleId, log: openEditLog(articleId) });
    });
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  return log?.articleId === articleId ? log.log : null;
}

const neverChanges = () => () => undefined;

function useLogged<Value extends History | boolean>(
  log: EditLog | null,
  read: (log: EditLog) => Value,
  before: Value,
): Value {
  return useSyncExternalStore(
    log?.subscribe ?? neverChanges,
    () => (log ? read(log) : before),
    () => before,
  );
}

/** The article with its corrections made; null where there are none, or while the code is fetched. */
function useCorrected(
  automatic: OpenArticle | null,
  corrections: readonly Correction[],
): CorrectedArticle | null {
  const [correct, setCorrect] = useState<{ readonly make: typeof correctArticle } | null>(null);
  const isNeeded = corrections.length > 0;
  useEffect(() => {
    if (isNeeded && !correct) {
      void loadCorrect().then((part) => setCorrect({ make: part.correctArticle }));
    }
  }, [isNeeded, correct]);
  return useMemo(
    () => (automatic && correct && isNeeded ? correct.make(automatic, corrections) : null),
    [automatic, correct, isNeeded, corrections],
  );
}
