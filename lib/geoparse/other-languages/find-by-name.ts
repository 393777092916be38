/**
 * Finds place names in languages the tagger was not trained on, by the gazetteer's names, capitals,
 * inflection and the words around.
 */
import type { Sentences } from '../sentences';
import { Casing, Gap, TokenKind, type Tokens, tokenText } from '../tokenise';
import type { Gazetteer, KindCue, Mention, PlaceKind } from '../types';
import { findUnspaced } from './find-unspaced';
import { type LanguageProfile, plainForms, profileOf } from './profiles';
import { type Prominence, prominenceOf } from './prominence';

/** Longest name looked up, in tokens; hyphens count as one. */
const MAX_TOKENS = 7;
/** Base forms tried for one stretch of words. */
const MAX_FORMS = 24;
const WIDE_KINDS: ReadonlySet<PlaceKind> = new Set([
  'country',
  'area',
  'water',
  'landform',
  'historical',
]);

/** A name as the gazetteer has it. */
interface KnownName {
  readonly name: string;
  readonly prominence: Prominence;
}

/** A stretch of tokens that is a name in the gazetteer. */
interface NameHit extends KnownName {
  readonly first: number;
  /** Token past the last. */
  readonly end: number;
  readonly start: number;
  readonly stop: number;
  readonly words: number;
  cue: KindCue | null;
}

/**
 * @param language BCP 47 tag
 * @returns mentions in text order, not overlapping; all in the role `location`
 */
export function findByName(
  tokens: Tokens,
  sentences: Sentences,
  gazetteer: Gazetteer,
  language: string,
): Mention[] {
  const reader = new Reader(tokens, sentences, gazetteer, profileOf(language));
  const spaced = reader.read();
  const unspaced = findUnspaced(tokens, gazetteer, language);
  return [...spaced, ...unspaced].sort((a, b) => a.start - b.start);
}

class Reader {
  private readonly startsSentence: Uint8Array;
  /** Words written in lower case somewhere in the text: no names, wherever they stand first. */
  private readonly common = new Set<string>();
  /** Last words of full names of people: not places when they stand alone. */
  private readonly surnames = new Set<string>();
  private readonly known = new Map<string, KnownName | null>();

  constructor(
    private readonly tokens: Tokens,
    sentences: Sentences,
    private readonly gazetteer: Gazetteer,
    private readonly profile: LanguageProfile,
  ) {
    this.startsSentence = new Uint8Array(tokens.count + 1);
    for (let i = 0; i < sentences.count; i++) {
      let at = sentences.firstTokens[i]!;
      // Opening quotation marks and dashes come before the first word.
      while (at < tokens.count && !this.isWord(at) && at < sentences.firstTokens[i]! + 3) at++;
      this.startsSentence[at] = 1;
    }
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.casings[at] === Casing.lower) this.common.add(tokenText(tokens, at));
    }
  }

  read(): Mention[] {
    const hits: NameHit[] = [];
    for (let at = 0; at < this.tokens.count; ) {
      const hit = this.mayBegin(at) ? this.longestFrom(at) : null;
      if (hit) hits.push(hit);
      at = hit ? hit.end : at + 1;
    }
    const people = hits.filter((hit) => this.isPerson(hit));
    for (const { first, end } of people) {
      this.surnames.add(tokenText(this.tokens, end - 1));
      this.surnames.add(tokenText(this.tokens, first));
    }
    const isPerson = new Set(people);
    const sure = new Set(hits.filter((hit) => !isPerson.has(hit) && this.isPlace(hit)));
    const kept = hits.filter(
      (hit, index) =>
        sure.has(hit) ||
        // In a list, the company it keeps: "Kemah, İliç ve Erzincan".
        (!isPerson.has(hit) &&
          hit.prominence !== 'slight' &&
          (this.isListed(hits[index - 1], hit, sure) || this.isListed(hit, hits[index + 1], sure))),
    );
    return kept.map((hit) => this.toMention(hit));
  }

  private isWord(at: number): boolean {
    return this.tokens.kinds[at] === TokenKind.word;
  }

  private isCapitalised(at: number): boolean {
    const casing = this.tokens.casings[at]!;
    return casing === Casing.capital || casing === Casing.upper || casing === Casing.mixed;
  }

  private mayBegin(at: number): boolean {
    return (
      this.isWord(at) &&
      (this.profile.capitals === 'none' || this.isCapitalised(at) || this.prefixOf(at) !== '')
    );
  }

  /** What is written before the name in its first token: "d'", "و". */
  private prefixOf(at: number): string {
    const word = tokenText(this.tokens, at);
    const lower = word.toLowerCase();
    return (
      this.profile.prefixes.find(
        (prefix) => lower.startsWith(prefix) && word.length - prefix.length >= 3,
      ) ?? ''
    );
  }

  private longestFrom(first: number): NameHit | null {
    for (let end = Math.min(this.tokens.count, first + MAX_TOKENS); end > first; end--) {
      if (!this.mayEnd(first, end)) continue;
      const hit = this.hitOf(first, end);
      if (hit) return hit;
    }
    return null;
  }

  /** Whether the tokens stand together as one name may: words and hyphens on one line. */
  private mayEnd(first: number, end: number): boolean {
    const { kinds, gaps, casings } = this.tokens;
    if (!this.isWord(end - 1)) return false;
    if (end - first > 1 && this.profile.capitals !== 'none') {
      // Its last word has a capital too, or is a common noun such as "denizi", "край".
      if (casings[end - 1] === Casing.lower && end - first > 3) return false;
    }
    for (let at = first; at < end; at++) {
      if (kinds[at] !== TokenKind.word && kinds[at] !== TokenKind.hyphen) return false;
      if (at > first && gaps[at]! > Gap.space) return false;
    }
    return true;
  }

  private hitOf(first: number, end: number): NameHit | null {
    const { text, starts, ends } = this.tokens;
    if (end - first === 1 && this.isNoName(tokenText(this.tokens, first))) return null;
    const prefix = this.prefixOf(first);
    const stop = this.stopOf(end - 1);
    const isWhole = this.profile.capitals === 'none' || this.isCapitalised(first);
    const offsets = [...(isWhole ? [0] : []), ...(prefix ? [prefix.length] : [])];
    for (const offset of offsets) {
      const start = starts[first]! + offset;
      // A prefix uncovers a name only if that is written with a capital, where there are any.
      if (offset > 0 && this.profile.capitals !== 'none' && !/^\p{Lu}/u.test(text.slice(start)))
        continue;
      const found =
        (/^\p{Lu}/u.test(text.slice(start, stop)) ? this.lookUpInFull(first, stop) : null) ??
        this.lookUp(text.slice(start, stop), stop < ends[end - 1]!);
      if (!found) continue;
      let words = 0;
      for (let at = first; at < end; at++) if (this.isWord(at)) words++;
      const hit: NameHit = { first, end, start, stop, words, ...found, cue: null };
      hit.cue = this.cueOf(hit);
      return hit;
    }
    return null;
  }

  /** Function words, and words of two letters: articles more often than places. */
  private isNoName(word: string): boolean {
    const isShort = word.length < 3 && !/\p{Script=Hangul}/u.test(word);
    return isShort || this.profile.neverNames.has(word.toLowerCase());
  }

  /** Where the name ends in its last token: before "'da", where the language writes so. */
  private stopOf(at: number): number {
    const { text, starts, ends } = this.tokens;
    if (!this.profile.apostropheEndings) return ends[at]!;
    const apostrophe = text.slice(starts[at]!, ends[at]!).search(/['’]/);
    return apostrophe > 1 ? starts[at]! + apostrophe : ends[at]!;
  }

  private lookUp(words: string, isPlain: boolean): KnownName | null {
    const known = this.known.get(words);
    if (known !== undefined) return known;
    let found: KnownName | null = null;
    for (const form of isPlain ? [words] : this.formsOf(words)) {
      const prominence = prominenceOf(this.gazetteer, form);
      if (prominence === null) continue;
      found = { name: form, prominence };
      break;
    }
    this.known.set(words, found);
    return found;
  }

  /** "rio Madeira", "mer d'Aral": the name with the noun before it, where that is a name as well. */
  private lookUpInFull(first: number, stop: number): KnownName | null {
    if (first === 0 || !this.isWord(first - 1) || this.tokens.gaps[first]! > Gap.space) return null;
    const kind = this.profile.kinds.get(tokenText(this.tokens, first - 1).toLowerCase());
    if (!kind) return null;
    const name = this.tokens.text.slice(this.tokens.starts[first - 1]!, stop);
    const isSaid = this.gazetteer.lookup(name).some(({ row }) => this.gazetteer.kind(row) === kind);
    const prominence = isSaid ? prominenceOf(this.gazetteer, name) : null;
    return prominence && { name, prominence };
  }

  /** The words as written, then with the last in its plain forms, then all of them. */
  private formsOf(words: string): string[] {
    const parts = words.split(/(\s+|-)/);
    const last = parts.length - 1;
    const lead = parts.slice(0, last).join('');
    const lastForms = plainForms(parts[last]!, this.profile);
    const forms = lastForms.map((form) => lead + form);
    if (parts.length > 1 && this.profile.endings.length > 0) {
      let all = [''];
      for (const part of parts) {
        const options = /^(\s+|-)$/.test(part)
          ? [part]
          : plainForms(part, this.profile).slice(0, 6);
        all = all.flatMap((head) => options.map((option) => head + option)).slice(0, 4 * MAX_FORMS);
      }
      forms.push(...all);
    }
    return [...new Set(forms)].slice(0, MAX_FORMS);
  }

  /** The name before or after which the text says what kind of place it is. */
  private cueOf({ first, end }: NameHit): KindCue | null {
    for (const at of [first - 1, first - 2, end]) {
      if (at < 0 || at >= this.tokens.count || !this.isWord(at)) continue;
      const word = tokenText(this.tokens, at);
      const kind = this.profile.kinds.get(word.toLowerCase());
      if (kind) return { kind, words: word };
    }
    return null;
  }

  private isAnnounced({ first, start, cue }: NameHit): boolean {
    if (cue) return true;
    if (start > this.tokens.starts[first]!) return true;
    const before = first - 1;
    return (
      before >= 0 &&
      this.isWord(before) &&
      this.profile.before.has(tokenText(this.tokens, before).toLowerCase())
    );
  }

  /** Part of a longer name, most often a person's: a capitalised word stands right beside it. */
  private isPerson(hit: NameHit): boolean {
    if (this.profile.capitals !== 'names' || hit.words > 1) return false;
    const { gaps } = this.tokens;
    const { first, end } = hit;
    const isNameWord = (at: number) =>
      at >= 0 &&
      at < this.tokens.count &&
      this.isWord(at) &&
      this.isCapitalised(at) &&
      !this.profile.kinds.has(tokenText(this.tokens, at).toLowerCase());
    const before =
      isNameWord(first - 1) && gaps[first] === Gap.space && !this.startsSentence[first - 1];
    const beforeAtStart =
      isNameWord(first - 1) &&
      gaps[first] === Gap.space &&
      this.startsSentence[first - 1] === 1 &&
      !this.common.has(tokenText(this.tokens, first - 1).toLowerCase()) &&
      !this.profile.before.has(tokenText(this.tokens, first - 1).toLowerCase());
    const after =
      isNameWord(end) && gaps[end] === Gap.space && hit.stop === this.tokens.ends[end - 1];
    if (hit.prominence === 'country') return false;
    return (
      before || (beforeAtStart && hit.prominence !== 'great') || (after && !this.isAnnounced(hit))
    );
  }

  private isPlace(hit: NameHit): boolean {
    const { first, end, words, prominence } = hit;
    const word = tokenText(this.tokens, first);
    const announced = this.isAnnounced(hit);
    if (words > 1) {
      if (this.hasNoCapital(hit)) return this.isWide(hit.name);
      return prominence !== 'slight' || announced || this.profile.capitals === 'names';
    }
    if (this.profile.capitals === 'none') {
      return (
        prominence === 'country' || prominence === 'great' || (announced && prominence === 'known')
      );
    }
    if (this.surnames.has(word) && !hit.cue) return false;
    if (this.profile.capitals === 'nouns') return this.isGermanPlace(hit, announced);
    if (this.startsSentence[first]) {
      if (this.common.has(word.toLowerCase())) return false;
      return (
        prominence === 'country' ||
        prominence === 'great' ||
        (prominence === 'known' && end - first > 0 && word.length > 4)
      );
    }
    return prominence !== 'slight' || announced;
  }

  /** "La paz" at the start of a sentence: its one capital says nothing of a name. */
  private hasNoCapital({ first, end, cue }: NameHit): boolean {
    const { casings } = this.tokens;
    if (this.profile.capitals !== 'names' || cue || this.startsSentence[first] === 0) return false;
    return casings.subarray(first + 1, end).every((casing) => casing <= Casing.lower);
  }

  /** "Asie centrale", "Mer noire": what is larger than towns may be named by common words. */
  private isWide(name: string): boolean {
    return this.gazetteer.lookup(name).some(({ row }) => WIDE_KINDS.has(this.gazetteer.kind(row)));
  }

  /** Every noun has a capital there: more is asked of a name. */
  private isGermanPlace({ first, prominence }: NameHit, announced: boolean): boolean {
    if (prominence === 'country') return true;
    const before = first > 0 ? tokenText(this.tokens, first - 1).toLowerCase() : '';
    const hasArticle = this.profile.articles.has(before);
    if (hasArticle) return prominence === 'great';
    return prominence === 'great' || (announced && prominence === 'known');
  }

  /** Whether two hits stand in one list, with one of them sure. */
  private isListed(
    a: NameHit | undefined,
    b: NameHit | undefined,
    sure: ReadonlySet<NameHit>,
  ): boolean {
    if (!a || !b || (!sure.has(a) && !sure.has(b))) return false;
    const between = this.tokens.text.slice(a.stop, b.start);
    return (
      between.length <= 8 && /^[^\s.!?]{0,6}(,|،|،و|\s*[-–—]\s*|\s+\p{Ll}{1,4})\s*$/u.test(between)
    );
  }

  private toMention({ start, stop, name, cue, prominence }: NameHit): Mention {
    return {
      start,
      end: stop,
      text: this.tokens.text.slice(start, stop),
      role: 'location',
      lookupNames: [name],
      kindCue: cue,
      recognition: RECOGNITION[prominence],
      qualifiedBy: -1,
      recognisers: ['name'],
    };
  }
}

/** How sure a name is to be a place's; by eye on our own articles in ten languages. */
const RECOGNITION: Readonly<Record<Prominence, number>> = {
  country: 0.97,
  great: 0.93,
  known: 0.85,
  slight: 0.7,
};
