import type { Reason } from '@/lib/geoparse/types';
import { foldForSearch } from './fold';

/** The sentences under `reason` in the catalogue. */
export type ReasonKey =
  | 'near'
  | 'far'
  | 'contained'
  | 'kindSaid'
  | 'kindNotSaid'
  | 'onlyOne'
  | 'usualName'
  | 'otherName'
  | 'shortName'
  | 'adjective'
  | 'people'
  | 'lesserName'
  | 'populous'
  | 'wellKnown'
  | 'lessKnown'
  | 'within'
  | 'notWithin'
  | 'spans'
  | 'sameName'
  | 'countryOften'
  | 'countryRarely'
  | 'listedWith'
  | 'notListedWith'
  | 'standsIn';

/** A sentence of the catalogue and what it needs. Lists are left to the screen's language. */
export interface ReasonWords {
  readonly key: ReasonKey;
  readonly values: Readonly<Record<string, string | number>>;
  readonly lists: Readonly<Record<string, readonly (string | number)[]>>;
}

type Told = { key: ReasonKey; values?: ReasonWords['values']; lists?: ReasonWords['lists'] };

const text = (value: Reason['values'][string] | undefined) => String(value ?? '');
const list = (value: Reason['values'][string] | undefined) =>
  Array.isArray(value) ? (value as readonly (string | number)[]) : [];

/** How each signal is told, by whether it spoke for or against; null where there is nothing to say. */
const TELL: Readonly<Record<string, (reason: Reason, speaksFor: boolean) => Told | null>> = {
  near: ({ values }, speaksFor) =>
    list(values.names).length === 0
      ? null
      : {
          key: speaksFor ? 'near' : 'far',
          values: { count: list(values.names).length },
          lists: { names: list(values.names), km: list(values.km) },
        },
  containment: ({ values }, speaksFor) =>
    speaksFor && list(values.containers).length > 0
      ? { key: 'contained', lists: { containers: list(values.containers) } }
      : null,
  'kind-cue': ({ values }) => ({
    key: values.fits ? 'kindSaid' : 'kindNotSaid',
    values: { words: text(values.words) },
  }),
  name: ({ values }, speaksFor) => tellName(values, speaksFor),
  prominence: ({ values }, speaksFor) => {
    if (!speaksFor) return { key: 'lessKnown' };
    const population = Number(values.population ?? 0);
    return population > 0 ? { key: 'populous', values: { population } } : { key: 'wellKnown' };
  },
  qualifier: ({ values }) => ({
    key: values.within ? 'within' : 'notWithin',
    values: { qualifier: text(values.qualifier) },
  }),
  surrounds: ({ values }, speaksFor) =>
    speaksFor && list(values.held).length > 0
      ? { key: 'spans', lists: { names: list(values.held) } }
      : null,
  'same-name': ({ values }, speaksFor) =>
    speaksFor ? { key: 'sameName', values: { text: text(values.text) } } : null,
  listed: ({ values }, speaksFor) => ({
    key: speaksFor ? 'listedWith' : 'notListedWith',
    lists: { names: list(values.names) },
  }),
  'stand-in': ({ values }) => ({
    key: 'standsIn',
    values: { qualifier: text(values.qualifier) },
  }),
  votes: ({ values }, speaksFor) => ({
    key: speaksFor ? 'countryOften' : 'countryRarely',
    values: { country: text(values.country), share: Number(values.share ?? 0) },
  }),
};

function tellName(values: Reason['values'], speaksFor: boolean): Told | null {
  const names = { text: text(values.text), name: text(values.name) };
  if (Number(values.meanings) === 1) return { key: 'onlyOne' };
  if (values.use === 'adjective') return { key: 'adjective', values: names };
  if (values.use === 'people') return { key: 'people', values: names };
  if (values.use === 'short') return { key: 'shortName', values: names };
  if (!speaksFor) return { key: 'lesserName', values: names };
  const isSame = foldForSearch(names.text) === foldForSearch(names.name);
  if (values.use === 'usual' || isSame) return { key: 'usualName', values: names };
  return { key: 'otherName', values: names };
}

/** A reason as a sentence of the catalogue, or null for a signal that has nothing to tell. */
export function reasonWords(reason: Reason): ReasonWords | null {
  const told = TELL[reason.signal]?.(reason, reason.weight > 0);
  return told ? { key: told.key, values: told.values ?? {}, lists: told.lists ?? {} } : null;
}
