/**
 * Reasons in English words. Each reason has a key, from its signal and what it says, so that a
 * catalogue in another language can word the same key with the same values.
 */

import type { Reason } from './types';

type Values = Reason['values'];

/** English for each key; a phrase that can follow "because:" or stand in a list. */
const PHRASES: Readonly<Record<string, (values: Values) => string>> = {
  'prominence.known': (v) => `${kindWords(v)}, the best known of this name`,
  'prominence.obscure': (v) => `${kindWords(v)}, less known than others of this name`,
  'name.only': () => 'the only place of this name',
  'name.usual': (v) => `its usual name is ‘${text(v.name)}’`,
  'name.other': (v) => `‘${text(v.text)}’ is another name of ${text(v.name)}`,
  'name.short': (v) => `‘${text(v.text)}’ is short for ${text(v.name)}`,
  'name.adjective': (v) => `‘${text(v.text)}’ is the adjective of ${text(v.name)}`,
  'name.people': (v) => `‘${text(v.text)}’ is a word for the people of ${text(v.name)}`,
  'name.fallback': (v) => `‘${text(v.text)}’ is read as ${text(v.name)}`,
  'name.within': (v) => `‘${text(v.text)}’ has the name ${text(v.name)} in it`,
  'name.loose': (v) => `‘${text(v.text)}’ is spelled much like ${text(v.name)}`,
  'kind-cue.fits': (v) => `the text says ‘${text(v.words)}’`,
  'kind-cue.against': (v) => `not what the text calls ‘${text(v.words)}’`,
  'country-words.fits': (v) => `the text reads like one from ${text(v.country)}`,
  'country-words.against': (v) => `the text does not read like one from ${text(v.country)}`,
  'qualifier.within': (v) => `‘${text(v.qualifier)}’ stands beside the name`,
  'qualifier.against': (v) => `not in ${text(v.qualifier)}, which stands beside the name`,
  'containment.named': (v) => `the text also names ${list(v.containers)}`,
  'containment.only': (v) => `the only place of this name in ${list(v.containers)}`,
  'containment.holds': (v) => `it holds ${list(v.held)}, which the text names`,
  'containment.against': () => 'the text names neither its country nor its region',
  'votes.country': (v) => `${percent(v.share)} of what the text names is in ${text(v.country)}`,
  'votes.against': (v) => `little of what the text names is in ${text(v.country)}`,
  'near.companions': (v) => `named with ${list(v.names)}, ${list(v.km)} km away`,
  'near.against': () => 'far from what else the text names',
  'surrounds.held': (v) => `${list(v.held)}, which the text names, lie in it or near it`,
  'surrounds.against': () => 'nothing else the text names lies in it or near it',
  'same-name.elsewhere': (v) => `elsewhere in the text ‘${text(v.text)}’ means it`,
  'listed.with': (v) => `listed with ${list(v.names)}, of the same kind`,
  'listed.against': (v) => `of another kind than ${list(v.names)}, listed beside it`,
  'stand-in': (v) => `not known itself; the text puts it in ${text(v.qualifier)}`,
  'home.near': (v) => `${text(v.km)} km from the publisher`,
  'home.against': (v) => `${text(v.km)} km from the publisher`,
};

/**
 * Which phrase a reason takes: `signal.variant`. Keys are stable; see `PHRASES` for all of them.
 */
export function reasonKey({ signal, weight, values }: Reason): string {
  const isAgainst = weight < 0 || values.against === 1;
  switch (signal) {
    case 'prominence':
      return isAgainst ? 'prominence.obscure' : 'prominence.known';
    case 'name':
      return `name.${text(values.variant)}`;
    case 'kind-cue':
      return values.fits && !isAgainst ? 'kind-cue.fits' : 'kind-cue.against';
    case 'country-words':
      return isAgainst ? 'country-words.against' : 'country-words.fits';
    case 'qualifier':
      return values.within && !isAgainst ? 'qualifier.within' : 'qualifier.against';
    case 'containment':
      return isAgainst ? 'containment.against' : `containment.${text(values.variant)}`;
    case 'votes':
      return isAgainst ? 'votes.against' : 'votes.country';
    case 'near':
      return isAgainst ? 'near.against' : 'near.companions';
    case 'surrounds':
      return isAgainst ? 'surrounds.against' : 'surrounds.held';
    case 'same-name':
      return 'same-name.elsewhere';
    case 'listed':
      return isAgainst ? 'listed.against' : 'listed.with';
    case 'home':
      return isAgainst ? 'home.against' : 'home.near';
    default:
      return signal;
  }
}

/**
 * A reason in English, e.g. "named with Jabrayil and Fuzuli, 40 and 62 km away".
 * A reason of a signal this version does not know comes back as the signal's name.
 */
export function describeReason(reason: Reason): string {
  const key = reasonKey(reason);
  return PHRASES[key]?.(reason.values) ?? reason.signal;
}

function text(value: Values[string] | undefined): string {
  if (typeof value === 'number') return value.toLocaleString('en');
  return typeof value === 'string' ? value : list(value);
}

function list(value: Values[string] | undefined): string {
  if (value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  const items = value.map(String);
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function percent(value: Values[string] | undefined): string {
  return `${Math.round(Number(value ?? 0) * 100)} %`;
}

/** "a city of 2.3 million", "a country", "a capital of 650,000". */
function kindWords(values: Values): string {
  const kind = values.featureCode === 'PPLC' ? 'capital' : text(values.kind);
  const named =
    kind === 'water' ? 'a body of water' : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
  const population = Number(values.population ?? 0);
  if (population <= 0 || kind === 'country' || kind === 'area') return named;
  const people =
    population >= 1e6
      ? `${(population / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} million`
      : population.toLocaleString('en');
  return `${named} of ${people}`;
}
