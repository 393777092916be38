/**
 * What is known of languages the tagger was not trained on: how names are inflected, which words
 * announce a place. General grammar, from the common school grammars of each language; no names.
 */
import type { PlaceKind } from '../types';

export interface LanguageProfile {
  /**
   * Which words are written with a capital: names only, every noun (German), or none for want of
   * capitals.
   */
  readonly capitals: 'names' | 'nouns' | 'none';
  /** Longest first: an ending, and what the plain form may have in its stead. */
  readonly endings: readonly (readonly [ending: string, plain: readonly string[]])[];
  /** Written together with the word that follows, and no part of a name. */
  readonly prefixes: readonly string[];
  /** Whether what follows an apostrophe is an ending: "Ankara'da". */
  readonly apostropheEndings: boolean;
  /** Words, in lower case, after which a name is likely a place's. */
  readonly before: ReadonlySet<string>;
  /** Articles: before them a German noun is rather a common one. */
  readonly articles: ReadonlySet<string>;
  /** Words that often stand where a name might, and are spelt like a place somewhere. */
  readonly neverNames: ReadonlySet<string>;
  /** Nouns that say what kind of place a neighbouring name is. */
  readonly kinds: ReadonlyMap<string, PlaceKind>;
}

const words = (list: string) => new Set(list.split(' ').filter(Boolean));

/** `city: ciudad; water: río lago` → a map from word to kind. */
function kinds(list: string): ReadonlyMap<string, PlaceKind> {
  return new Map(
    list.split(';').flatMap((part) => {
      const [kind, names = ''] = part.split(':');
      return [...words(names.trim())].map((word) => [word, kind!.trim() as PlaceKind] as const);
    }),
  );
}

/** `da|də: ; yı: y` → endings with what stands for them. */
function endings(list: string): LanguageProfile['endings'] {
  return list
    .split(';')
    .flatMap((part) => {
      const [from = '', to = ''] = part.split(':');
      const plain = to.split('|').map((form) => form.trim());
      return from.split('|').map((ending) => [ending.trim(), plain] as const);
    })
    .filter(([ending]) => ending !== '')
    .sort((a, b) => b[0].length - a[0].length);
}

const PLAIN: LanguageProfile = {
  capitals: 'names',
  endings: [],
  prefixes: [],
  apostropheEndings: false,
  before: new Set(),
  articles: new Set(),
  neverNames: new Set(),
  kinds: new Map(),
};

const RUSSIAN: LanguageProfile = {
  ...PLAIN,
  endings: endings(
    'ах|ям|ами:|ы|и|а; ях|ями:и|я; ией|ию|ии|ия:ия; ом:|о; ем|ём:ь|й|; ой:а|ая|ый|ий; ей:я|ь|; ого|ому|ом|ым:ый|ий|ой|ое; его|ему|им:ий|ее; ую:ая; юю:яя; ы:а|; и:я|ь|а|; а:|о; я:ь|й|; у:|а; ю:я|ь|й; е:|а|я|о|ь; ью:ь',
  ),
  before: words('в во из на под близ у от до к ко около через над за между'),
  kinds: kinds(
    'city:город города городе; town:село селе деревня деревне поселок посёлок; region:область области край крае республика республике; district:район районе; water:река реки реке озеро озера море моря; area:',
  ),
};

const PROFILES: Readonly<Record<string, LanguageProfile>> = {
  es: {
    ...PLAIN,
    neverNames: words(
      'los las una uno del por para con sin más mas pero como cuando donde desde hasta según tras ante ayer hoy este esta estos estas norte sur este oeste',
    ),
    before: words('en de desde hasta a hacia entre por para del al sobre'),
    kinds: kinds(
      'city:ciudad puerto capital; town:pueblo municipio localidad; region:provincia departamento estado región; water:río lago mar golfo; landform:sierra cerro volcán isla valle',
    ),
  },
  pt: {
    ...PLAIN,
    neverNames: words(
      'uma umas uns por para com sem mas como quando onde desde até segundo ontem hoje este esta norte sul leste oeste',
    ),
    before: words('em de do da no na ao à desde até entre para por dos das nos nas'),
    kinds: kinds(
      'city:cidade capital porto; town:município vila aldeia; region:estado província; water:rio lago mar golfo baía; landform:serra ilha vale',
    ),
  },
  fr: {
    ...PLAIN,
    neverNames: words(
      'les des une aux par pour avec sans mais comme quand dans depuis selon hier tous tout cette cet ces nord sud est ouest',
    ),
    prefixes: ["d'", "l'", 'd’', 'l’', 'qu’', "qu'"],
    before: words('à de en au aux du des dans vers chez depuis entre sur par pour près'),
    kinds: kinds(
      'city:ville capitale port; town:village commune bourg; region:région province; district:département; water:fleuve rivière lac mer golfe; landform:île mont massif vallée',
    ),
  },
  it: {
    ...PLAIN,
    neverNames: words(
      'una uno gli con per tra fra senza come quando dove dopo ieri oggi questo questa nord sud est ovest',
    ),
    prefixes: ["d'", "l'", "dell'", "nell'", "all'", 'd’', 'l’', 'dell’', 'nell’', 'all’'],
    before: words('a in di da del della nel nella al alla tra fra verso per presso'),
    kinds: kinds(
      'city:città capitale porto; town:paese comune borgo; region:regione; district:provincia; water:fiume lago mare golfo; landform:isola monte valle',
    ),
  },
  de: {
    ...PLAIN,
    capitals: 'nouns',
    endings: endings('es|s:; en:e|; n:'),
    neverNames: words(
      'er sie es der die das den dem des wer was wo wie wir ihr ich man ein eine hier dort heute morgen nur noch so norden süden osten westen januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag',
    ),
    before: words('in aus nach bei von bis zwischen um im am vom zum zur ab über durch gegen'),
    articles: words('der die das dem den des ein eine einen einem einer eines kein keine'),
    kinds: kinds(
      'city:stadt hauptstadt; town:dorf gemeinde ort; region:land bundesland provinz; district:landkreis kreis bezirk; water:fluss see meer golf; landform:insel berg gebirge tal',
    ),
  },
  nl: {
    ...PLAIN,
    neverNames: words(
      'het een van voor met zonder maar als toen waar sinds volgens gisteren vandaag dit deze noord zuid oost west',
    ),
    before: words('in uit naar bij van tot tussen rond te'),
    kinds: kinds(
      'city:stad hoofdstad; town:dorp gemeente; region:provincie; water:rivier meer zee',
    ),
  },
  tr: {
    ...PLAIN,
    apostropheEndings: true,
    neverNames: words('ben sen o biz siz onlar bu şu'),
    endings: endings('nda|nde|ndan|nden|na|ne|nın|nin|nun|nün:'),
    kinds: kinds(
      'city:şehri kenti kent şehir; town:köyü kasabası; region:ili; district:ilçesi; water:nehri gölü denizi ırmağı; landform:dağı adası',
    ),
  },
  az: {
    ...PLAIN,
    neverNames: words('mən sən o biz siz onlar bu'),
    endings: endings(
      'dakı|dəki|da|də|dan|dən|ın|in|un|ün|nın|nin|nun|nün|ı|i|u|ü|nı|ni|nu|nü|a|ə|ya|yə|nda|ndə|ndan|ndən|na|nə|la|lə:',
    ),
    kinds: kinds(
      'city:şəhəri şəhərində şəhərinin; town:kəndi kəndində qəsəbəsi; district:rayonu rayonunda rayonunun; water:çayı gölü dənizi; landform:adası adasının yarımadası yarımadasında dağı',
    ),
  },
  ru: RUSSIAN,
  hy: {
    ...PLAIN,
    endings: endings(
      'յում|յից|յով|յի|յին:; ում|ից|ով|ի|ին|ը|ն|ու|ուց|ան:|ա|ե; ներում|ներից|ների:; իում:ի; լճի|լճում|լճից|լիճը:լիճ; դաշտի|դաշտում:դաշտ',
    ),
    kinds: kinds(
      'city:քաղաք քաղաքում քաղաքի; town:գյուղ գյուղում; region:մարզ մարզում մարզի; water:լիճ լճի լճում գետ գետի ծով',
    ),
  },
  ar: {
    ...PLAIN,
    capitals: 'none',
    neverNames: words(
      'إلى الى على عن من في أن إن أنه إنه أنا كان كانت قال قالت هذا هذه ذلك تلك التي الذي مدينة بلدة قرية نهر جبل بحر بحيرة الشمال الجنوب الشرق الغرب شمال جنوب شرق غرب بعد قبل عند كل أو ثم حتى وإن وأن',
    ),
    prefixes: ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل'],
    before: words(
      'في من إلى الى على عن بين نحو قرب مدينة مدينتي بلدة قرية محافظة ولاية نهر بحيرة جبل سهل بحر خليج جزيرة',
    ),
    kinds: kinds(
      'city:مدينة مدينتي; town:بلدة قرية; region:محافظة ولاية; water:نهر بحيرة بحر خليج; landform:جبل سهل جزيرة',
    ),
  },
  he: { ...PLAIN, capitals: 'none', prefixes: ['ב', 'ל', 'מ', 'ו', 'ה', 'ש', 'וב', 'ול', 'ומ'] },
  fa: { ...PLAIN, capitals: 'none', before: words('در از به تا شهر استان رود دریای جزیره') },
  ur: { ...PLAIN, capitals: 'none' },
  hi: { ...PLAIN, capitals: 'none' },
  bn: { ...PLAIN, capitals: 'none', endings: endings('র|ে|ের|য়|তে:') },
  ta: { ...PLAIN, capitals: 'none' },
  ka: { ...PLAIN, capitals: 'none', endings: endings('ში|დან|ის|ს|მა|ს|თან|ზე:|ი; აში|ადან:ა') },
  ko: {
    ...PLAIN,
    capitals: 'none',
    endings: endings('에서|에서는|으로|에|의|은|는|이|가|을|를|와|과|로|도|시|까지|부터:'),
  },
};
const SLAVIC = new Set(['uk', 'be', 'bg', 'sr', 'mk', 'kk']);

/** The profile of a language, by its BCP 47 tag; a plain one for languages not known here. */
export function profileOf(language: string): LanguageProfile {
  const base = language.split('-')[0]!.toLowerCase();
  // Asked for what it owns alone: a tag may be anything, "__proto__" too.
  if (Object.hasOwn(PROFILES, base)) return PROFILES[base]!;
  return SLAVIC.has(base) ? RUSSIAN : PLAIN;
}

/** A word and the plain forms it may be inflected from, itself first. */
export function plainForms(word: string, { endings }: LanguageProfile): string[] {
  const forms = [word];
  for (const [ending, plain] of endings) {
    // What is left must still be a name.
    if (word.length - ending.length < shortestStem(word) || !word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const form of plain) if (!forms.includes(stem + form)) forms.push(stem + form);
  }
  return forms;
}

/** Two Korean syllables make a name; of letters it takes three. */
const shortestStem = (word: string) => (/\p{Script=Hangul}/u.test(word) ? 2 : 3);
