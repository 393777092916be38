'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Span } from '@/lib/corrections/anchor';
import type { Corrections } from './use-corrections';

/** What an editor has taken in hand. */
export type EditSubject =
  /** Where a mention is; `rejects` proposes that it is no place. */
  | { readonly type: 'where'; readonly start: number; readonly rejects?: boolean }
  /** What the place of a mention is: its name, kind, weight, note, mentions. */
  | { readonly type: 'what'; readonly start: number }
  /** Words that are to become a mention; null asks for the words. */
  | { readonly type: 'add'; readonly span: Span | null };

/** What parts of the page need for offering corrections. */
export interface Editing {
  readonly corrections: Corrections;
  /** Take something in hand; the forms for it open. */
  readonly edit: (subject: EditSubject) => void;
  /** Say something once to those who cannot see the change. */
  readonly say: (words: string) => void;
}

const EditingContext = createContext<Editing | null>(null);

/** Offers corrections to what is inside it. */
export function EditingProvider({
  editing,
  children,
}: {
  readonly editing: Editing;
  readonly children: ReactNode;
}) {
  return <EditingContext value={editing}>{children}</EditingContext>;
}

/** Null where nothing can be corrected, as in an embed. */
export const useEditing = () => use(EditingContext);
