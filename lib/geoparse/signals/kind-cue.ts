/** Whether the place is of the kind the words around its name announce: "the town of", "River". */

import { POSTAL_CODES, PRESS_ABBREVIATIONS } from '../lexicon/us-states';
import { KIND_CODES } from '../row-table';
import type { KindCue, Mention, PlaceKind } from '../types';
import type { Signal } from './signal';

/** Kinds that answer to a cue without being quite it, e.g. a "town" of 200,000 people. */
const RELATED: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  country: ['historical'],
  region: ['area', 'district', 'historical'],
  district: ['region', 'area'],
  city: ['town'],
  town: ['city'],
  water: [],
  landform: ['area'],
  area: ['region', 'landform', 'district'],
  historical: ['country', 'region'],
};

export const kindCue: Signal = {
  code: 'kind-cue',
  features: ['kind-as-said', 'kind-nearly-as-said', 'kind-not-as-said', 'kind-not-as-said-at-all'],
  contextual: false,
  settled: true,
  measure(reading, name, _context, sheet, column) {
    const cue = cueOf(name.mention);
    if (!cue) return;
    const end = name.firstCandidate + name.candidateCount;
    let anyFits = false;
    for (let c = name.firstCandidate; c < end; c++) {
      const at = c * sheet.stride + column;
      const fit = fitOf(reading.kind[c]!, cue.kind);
      anyFits ||= fit === 0;
      sheet.values[at] = fit === 0 ? 1 : 0;
      sheet.values[at + 1] = fit === 1 ? 1 : 0;
      sheet.values[at + 2] = fit === 2 ? 1 : 0;
    }
    // Where nothing fits, the cue speaks against all alike: towards "none of these".
    for (let c = name.firstCandidate; c < end; c++) {
      const at = c * sheet.stride + column;
      sheet.values[at + 3] = !anyFits && sheet.values[at + 2] ? 1 : 0;
    }
  },
  tell(reading, candidate, _context, isFor) {
    const cue = cueOf(reading.names[reading.nameOf[candidate]!]!.mention);
    if (!cue) return null;
    const fits = fitOf(reading.kind[candidate]!, cue.kind) < 2;
    return fits === isFor ? { words: cue.words, fits: fits ? 1 : 0 } : null;
  },
};

/** The kind of place that the words around a name, or its own form, announce; null for none. */
export const announcedKind = (mention: Mention): PlaceKind | null => cueOf(mention)?.kind ?? null;

/** What is announced: by a noun, or by the abbreviation of a state, which no town has. */
function cueOf({ kindCue, text, lookupNames }: Mention): KindCue | null {
  if (kindCue) return kindCue;
  if (lookupNames[0] === text || !isStateAbbreviation(text)) return null;
  return { kind: 'region', words: text };
}

function isStateAbbreviation(text: string): boolean {
  return text.length <= 6 && (PRESS_ABBREVIATIONS.has(text) || POSTAL_CODES.has(text));
}

/** 0 the very kind, 1 a related one, 2 another. */
function fitOf(kind: number, said: PlaceKind): 0 | 1 | 2 {
  if (kind === KIND_CODES[said]) return 0;
  return RELATED[said].some((related) => KIND_CODES[related] === kind) ? 1 : 2;
}
