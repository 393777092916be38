import { foldName } from '@/lib/geoparse/fold-name';
import type { NameUse } from '@/lib/geoparse/types';
import { MAX_NAME_LENGTH } from '../format';
import type { GazetteerRow } from '../row';

/** A name the row will be found under. */
export interface ChosenName {
  readonly key: string;
  readonly use: NameUse;
  readonly written: string;
}

/** Which use wins where one row has a folded name in several; the first listed does. */
const PRECEDENCE: Readonly<Record<NameUse, number>> = {
  usual: 0,
  other: 1,
  short: 2,
  adjective: 0,
  people: 0,
};

/** Names proper share a slot; adjective and people are readings of their own ("Chinese" is both). */
function slotOf(use: NameUse): string {
  return use === 'adjective' || use === 'people' ? use : 'name';
}

const NON_ASCII = /[^\p{ASCII}]/gu;

function countNonAscii(text: string): number {
  return text.match(NON_ASCII)?.length ?? 0;
}

/**
 * The names a row is found under, one for each folded form and slot, the usual name first.
 *
 * Spellings alike after folding are kept once: the usual name as it is, else the one richest in
 * diacritics, since the bare ASCII form is what machines made of it. Names that fold to nothing
 * or are longer than MAX_NAME_LENGTH are left out and counted: no real name is.
 */
export function chooseNames(row: GazetteerRow): { names: ChosenName[]; dropped: number } {
  const chosen = new Map<string, ChosenName>();
  let dropped = 0;
  const consider = (written: string, use: NameUse): void => {
    const key = foldName(written);
    if (key === '' || written.length > MAX_NAME_LENGTH) {
      dropped++;
      return;
    }
    const slot = `${slotOf(use)} ${key}`;
    const known = chosen.get(slot);
    const better =
      known === undefined ||
      PRECEDENCE[use] < PRECEDENCE[known.use] ||
      (use === known.use &&
        use !== 'usual' &&
        countNonAscii(written) > countNonAscii(known.written));
    if (better) chosen.set(slot, { key, use, written });
  };
  consider(row.name, 'usual');
  for (const { text, use } of row.names) consider(text, use);
  return { names: [...chosen.values()], dropped };
}
