import type { Place } from '@/lib/geoparse/types';
import { isContested } from './contested';
import { foldForSearch } from './fold';

/** No more names than one line of a card can bear. */
const SHOWN = 3;
/** Names that differ in less than this share of their letters are spellings of one name. */
const SAME_NAME = 0.36;
/** Rows made by hand list fewer, best known first: there only the slightest variants go. */
const SAME_NAME_BY_HAND = 0.2;
/** Names as dictionaries gloss them: "stin Poli [stimˈboli]". */
const GLOSS = /[[\](){}\d/]/;

/**
 * What tables of alternate names hold besides names: codes ("FZL"), romanisations letter by letter
 * ("yi si tan bao", "swsh"), other languages' word for town after the name ("Kiev osh").
 */
const CODE = /^\p{Lu}{2,4}$/u;
const ROMANISED = /^[\p{Script=Latin}\p{M}'’ʼ -]+$/u;
const TOWN_AFTER_NAME = / (?:osh|khot|city|rayonu|sahari)$/i;

/** Where two scripts are at home; elsewhere CLDR's most likely one is. */
const SECOND_SCRIPT: Readonly<Record<string, string>> = { IL: 'Arab', PS: 'Hebr' };

/** Script names of CLDR as Unicode's property has them; mixed systems by their plainest part. */
const UNICODE_SCRIPTS: Readonly<Record<string, string>> = {
  Hans: 'Han',
  Hant: 'Han',
  Jpan: 'Han',
  Kore: 'Hangul',
};

/** Letters that tell the country's language from others in its script; from CLDR's exemplars. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  BY: /[іў]/i,
  KZ: /[әғқңөұүһі]/i,
  MK: /[јљњќѓџ]/i,
  MN: /[өү]/i,
  RS: /[јљњћђџ]/i,
  TJ: /[ғӣқӯҳҷ]/i,
  UA: /[іїєґ]/i,
};

/** The country's name in the language most spoken there. */
function endonymOf(countryCode: string): string | undefined {
  const { language } = new Intl.Locale('und', { region: countryCode }).maximize();
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(countryCode);
}

function scriptsOf(countryCode: string): string[] {
  const { script } = new Intl.Locale('und', { region: countryCode }).maximize();
  return [script, SECOND_SCRIPT[countryCode]].filter((one) => one !== undefined);
}

/** The name in each script used in the country, other than Latin. */
function localNames(names: readonly string[], countryCode: string): string[] {
  const scripts = scriptsOf(countryCode).filter((script) => script !== 'Latn');
  return scripts.flatMap((script) => {
    const written = names.filter((name) => isIn(name, script));
    const own = written.filter((name) => OWN_LETTERS[countryCode]?.test(name));
    const best = own.length > 0 ? own : written;
    return best.length > 0 ? [middleOf(best)] : [];
  });
}

function isIn(name: string, script: string): boolean {
  const letters = name.match(/\p{L}/gu) ?? [];
  const pattern = new RegExp(`\\p{Script=${UNICODE_SCRIPTS[script] ?? script}}`, 'u');
  return letters.length > 0 && letters.every((letter) => pattern.test(letter));
}

function isName(name: string): boolean {
  const isRomanised = ROMANISED.test(name) && !/\p{Lu}/u.test(name);
  return (
    /\p{L}{2}/u.test(name) &&
    !isRomanised &&
    !CODE.test(name) &&
    !GLOSS.test(name) &&
    !TOWN_AFTER_NAME.test(name)
  );
}

/** Letters to change to make one name of another (Levenshtein's distance), by the longer's length. */
function difference(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]! / Math.max(1, a.length, b.length);
}

interface Family {
  readonly head: string;
  readonly members: string[];
}

/** Spellings of one name together, in the order of the first of each. */
function families(names: readonly string[], same: number): Family[] {
  const found: Family[] = [];
  for (const name of names) {
    const folded = foldForSearch(name);
    const own = found.find(({ head }) => difference(head, folded) < same);
    if (own) own.members.push(name);
    else found.push({ head: folded, members: [name] });
  }
  return found;
}

/** The spelling nearest to all the others, the earlier listed of equals. */
function middleOf(members: readonly string[]): string {
  const folded = members.slice(0, 24).map(foldForSearch);
  const away = folded.map((one) => folded.reduce((sum, other) => sum + difference(one, other), 0));
  return members[away.indexOf(Math.min(...away))]!;
}

/**
 * The few names worth telling beside the one in the text: the usual one, the country's in the
 * reader's language, the one in the script used there, then names of other origin (old ones, other
 * peoples'), each once and not in every spelling; where there are none, another spelling.
 *
 * @param nameForReader name of a country in the reader's language, or null
 */
export function chooseOtherNames(
  place: Place,
  nameInText: string,
  nameForReader: string | null,
): string[] {
  const seen = new Set([foldForSearch(nameInText)]);
  const chosen: string[] = [];
  const take = (name: string | null | undefined) => {
    if (name == null) return;
    const folded = foldForSearch(name);
    if (folded === '' || seen.has(folded)) return;
    seen.add(folded);
    chosen.push(name);
  };
  const others = place.otherNames.filter(isName);
  take(place.name);
  take(nameForReader);
  if (place.kind === 'country') {
    if (place.countryCode !== null) take(endonymOf(place.countryCode));
    return chosen;
  }
  // Where states contend for the ground, none of their languages is "the local" one.
  if (place.countryCode !== null && !isContested(place)) {
    localNames(others, place.countryCode).forEach(take);
  }
  const latin = others.filter((name) => isIn(name.replace(/[^\p{L}]/gu, ''), 'Latn'));
  const known = [nameInText, place.name].map(foldForSearch);
  const same = place.source === 'curated' ? SAME_NAME_BY_HAND : SAME_NAME;
  const strange = families(
    latin.filter((name) => known.every((one) => difference(one, foldForSearch(name)) >= same)),
    same,
  );
  if (place.source === 'curated') {
    for (const { members } of strange) take(members[0]);
  } else {
    // The more spellings a name has, the better it is known.
    const least = latin.length > 8 ? 2 : 1;
    const spelt = strange.filter(({ members }) => members.length >= least);
    spelt.sort((a, b) => b.members.length - a.members.length);
    for (const { members } of spelt) take(middleOf(members));
  }
  if (chosen.length < 2) take(latin.find((name) => !seen.has(foldForSearch(name))));
  return chosen.slice(0, SHOWN);
}
