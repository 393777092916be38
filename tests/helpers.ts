import { readdirSync, readFileSync } from 'node:fs';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { Gazetteer, ResolvedMention } from '@/lib/geoparse/types';
import { findSample } from '@/lib/samples';

/** A place name of an article as a person marked it. */
export interface LabelledToponym {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Null where the name is a place's (a road, say) that has no one point. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonamesId?: number;
  /** `embedded`: a place within the name of an organisation. */
  readonly role: 'location' | 'actor' | 'adjective' | 'people' | 'embedded';
  /**
   * How far from the point an answer may lie, where 161 km is not apt: wide areas, the seed's
   * towns.
   */
  readonly toleranceKm?: number;
  /** Finding it is neither right nor wrong: peoples, languages, roads. */
  readonly ignore?: boolean;
}

/** An article with its labels. */
export interface LabelledArticle {
  readonly id: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly style: string;
  readonly text: string;
  readonly toponyms: readonly LabelledToponym[];
}

const folder = new URL('./fixtures/articles/', import.meta.url);
const suffix = '.places.json';

/**
 * The labelled articles by id, English first. The text of a sample of the product is taken from
 * `lib/samples`, all others from the `.txt` beside their labels.
 */
export function loadArticles(): readonly LabelledArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => {
      const labels: Omit<LabelledArticle, 'text'> = JSON.parse(
        readFileSync(new URL(name, folder), 'utf8'),
      );
      return { ...labels, text: readText(name.slice(0, -suffix.length)) };
    })
    .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
}

const rank = (article: LabelledArticle) => (article.language === 'en' ? 0 : 1);

function readText(id: string): string {
  const sample = findSample(id);
  if (sample) return sample.text;
  return readFileSync(new URL(`${id}.txt`, folder), 'utf8').replace(/\n$/, '');
}

let gazetteer: Promise<Gazetteer> | undefined;

/** The bundled gazetteer, opened once a test file. */
export function openGazetteer(): Promise<Gazetteer> {
  gazetteer ??= Promise.resolve(loadGazetteer());
  return gazetteer;
}

/** The mentions that become pins or areas: placed, and not mere words for peoples. */
export function pinned(mentions: readonly ResolvedMention[]): readonly ResolvedMention[] {
  return mentions.filter((one) => one.place && (one.role === 'location' || one.role === 'actor'));
}
