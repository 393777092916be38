/** Closed classes of English words, in lower case; compiled by hand. */

import { wordSet } from './words';

export const DETERMINERS = wordSet(`
  the a an this that these those his her its their our my your each every some any no another both
  either neither all such
`);

export const CONJUNCTIONS = wordSet('and or but nor yet so & n versus vs vs.');

export const PREPOSITIONS = wordSet(`
  of in on at by for with from to into onto upon over under above below between among amid through
  throughout across along around near off outside inside within without against toward towards
  during before after since until till about via per like than as despite behind beyond beside
`);

export const PRONOUNS = wordSet(`
  i you he she it we they me him us them who whom which what that there here himself herself itself
  themselves someone anyone everyone nobody
`);

export const AUXILIARIES = wordSet(`
  is are was were be been being am has have had having do does did will would can could shall should
  may might must 's 'll 're 've 'd n't not
`);

export const MONTHS = wordSet(`
  january february march april may june july august september october november december jan jan. feb
  feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.
`);

export const WEEKDAYS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday mon mon. tue tue. tues tues. wed wed. thu
  thu. thurs thurs. fri fri. sat sat. sun sun. mondays tuesdays wednesdays thursdays fridays
  saturdays sundays today tomorrow yesterday tonight
`);

export const NUMBER_WORDS = wordSet(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion trillion first second third fourth fifth sixth seventh eighth ninth tenth last
  next
`);
