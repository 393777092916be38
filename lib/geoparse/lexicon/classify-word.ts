/** Which vocabularies a word is in, as bits of one number. */

import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MONTHS,
  NUMBER_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
} from './function-words';
import { EVENT_WORDS, NEWSPAPER_WORDS, ORGANISATION_WORDS, TEAM_WORDS } from './organisation-words';
import { NAME_PARTICLES, NAME_SUFFIXES, SPEECH_VERBS, TITLES } from './people-words';
import { DIRECTION_WORDS, FACILITY_WORDS, KIND_WORDS, STREET_WORDS } from './place-words';
import { SURNAMES } from './surnames';
import { PRESS_ABBREVIATIONS } from './us-states';
import {
  ADJECTIVES,
  ADVERBS,
  BASE_VERBS,
  GERUNDS,
  GIVEN_NAMES,
  NOUNS,
  OCCUPATIONS,
  OTHER_SURNAMES,
  PAST_VERBS,
  PLURALS,
  PRESENT_VERBS,
} from './word-classes';
import { words } from './words';

/** Bits of `classifyWord`'s result. */
export const WordClass = {
  givenName: 1 << 0,
  surname: 1 << 1,
  title: 1 << 2,
  occupation: 1 << 3,
  organisation: 1 << 4,
  newspaper: 1 << 5,
  event: 1 << 6,
  team: 1 << 7,
  placeKind: 1 << 8,
  street: 1 << 9,
  facility: 1 << 10,
  direction: 1 << 11,
  month: 1 << 12,
  weekday: 1 << 13,
  number: 1 << 14,
  determiner: 1 << 15,
  conjunction: 1 << 16,
  preposition: 1 << 17,
  pronoun: 1 << 18,
  auxiliary: 1 << 19,
  speechVerb: 1 << 20,
  pastVerb: 1 << 21,
  presentVerb: 1 << 22,
  baseVerb: 1 << 23,
  gerund: 1 << 24,
  noun: 1 << 25,
  plural: 1 << 26,
  adjective: 1 << 27,
  adverb: 1 << 28,
  particle: 1 << 29,
  stateAbbreviation: 1 << 30,
} as const;

/** Words that mean something of their own, of whichever kind: what is no name. */
export const OPEN_CLASS =
  WordClass.noun |
  WordClass.plural |
  WordClass.adjective |
  WordClass.adverb |
  WordClass.baseVerb |
  WordClass.pastVerb |
  WordClass.presentVerb |
  WordClass.gerund;

const bits = new Map<string, number>();

function add(vocabulary: Iterable<string>, bit: number): void {
  for (const word of vocabulary) bits.set(word, (bits.get(word) ?? 0) | bit);
}

function fill(): void {
  add(GIVEN_NAMES, WordClass.givenName);
  add(SURNAMES, WordClass.surname);
  add(OTHER_SURNAMES, WordClass.surname);
  add(TITLES, WordClass.title);
  add(OCCUPATIONS, WordClass.occupation);
  add(ORGANISATION_WORDS, WordClass.organisation);
  add(NEWSPAPER_WORDS, WordClass.newspaper);
  add(EVENT_WORDS, WordClass.event);
  add(TEAM_WORDS, WordClass.team);
  add(KIND_WORDS.keys(), WordClass.placeKind);
  add(STREET_WORDS, WordClass.street);
  add(FACILITY_WORDS, WordClass.facility);
  add(DIRECTION_WORDS, WordClass.direction);
  add(MONTHS, WordClass.month);
  add(WEEKDAYS, WordClass.weekday);
  add(NUMBER_WORDS, WordClass.number);
  add(DETERMINERS, WordClass.determiner);
  add(CONJUNCTIONS, WordClass.conjunction);
  add(PREPOSITIONS, WordClass.preposition);
  add(PRONOUNS, WordClass.pronoun);
  add(AUXILIARIES, WordClass.auxiliary);
  add(SPEECH_VERBS, WordClass.speechVerb);
  add(PAST_VERBS, WordClass.pastVerb);
  add(PRESENT_VERBS, WordClass.presentVerb);
  add(BASE_VERBS, WordClass.baseVerb);
  add(GERUNDS, WordClass.gerund);
  add(NOUNS, WordClass.noun);
  add(PLURALS, WordClass.plural);
  add(ADJECTIVES, WordClass.adjective);
  add(ADVERBS, WordClass.adverb);
  add(NAME_PARTICLES, WordClass.particle);
  add(NAME_SUFFIXES, WordClass.particle);
  for (const name of PRESS_ABBREVIATIONS.keys()) {
    add(words(name.toLowerCase()), WordClass.stateAbbreviation);
  }
}

/**
 * @param lower a word in lower case
 * @returns the sum of the `WordClass` bits it belongs to, 0 for unknown words
 */
export function classifyWord(lower: string): number {
  if (bits.size === 0) fill();
  return bits.get(lower) ?? 0;
}
