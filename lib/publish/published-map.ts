/** A kept map → what its readers may know of it. Nothing else leaves the server. */
import { createHmac } from 'node:crypto';
import { applyCorrections, type Corrected } from '@/lib/corrections/apply';
import type {
  Certainty,
  Extent,
  LonLat,
  MentionRole,
  PlaceKind,
  PlaceSource,
  ResolvedMention,
  ResolvedPlace,
} from '@/lib/geoparse/types';
import type { MapArticle, StoredMap } from '@/lib/storage/types';
import { blurPoint } from './blur';
import { type KeptBack, readersView } from './readers-view';
import { type PublishSettings, publishSettings } from './settings';
import type { Quoting } from './settings-values';

/** A mention as readers get it. */
export interface PublishedMention {
  /** Unique within the map. */
  readonly id: string;
  readonly articleId: string;
  readonly exact: string;
  /** What surrounds it; empty where nothing may be quoted. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets in the article. */
  readonly start: number;
  readonly end: number;
  /** Null where nothing may be quoted. */
  readonly sentence: string | null;
  /** UTF-16 offset of the name in the sentence. */
  readonly offsetInSentence: number;
  readonly role: MentionRole;
  readonly certainty: Certainty;
}

/** A place as readers get it. */
export interface PublishedPlace {
  readonly id: string;
  /** As the article writes it. */
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: PlaceKind;
  readonly featureCode: string;
  readonly countryCode: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly point: LonLat;
  /** How far the true place may be from `point`; null where it is not blurred. Kilometres. */
  readonly blurredKm: number | null;
  readonly extent: Extent | null;
  readonly extentIsApproximate: boolean;
  readonly outline: readonly (readonly LonLat[])[] | null;
  readonly source: PlaceSource;
  readonly geonamesId: number | null;
  readonly wikidataId: string | null;
  readonly certainty: Certainty;
  readonly about: boolean;
  readonly note: string | null;
  readonly mentions: readonly PublishedMention[];
}

/** An article as readers get it; its text only where all of it may be quoted. */
export interface PublishedArticle {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly publishedAt: string | null;
  /** BCP 47 tag of the text's language, `und` where unknown. */
  readonly language: string;
  readonly text: string | null;
}

export interface PublishedMap {
  readonly id: string;
  readonly version: number;
  readonly savedAt: string;
  readonly title: string;
  readonly display: Pick<PublishSettings, 'theme' | 'language' | 'height' | 'view' | 'quoting'>;
  readonly articles: readonly PublishedArticle[];
  /** In the order the owner chose. */
  readonly places: readonly PublishedPlace[];
}

/**
 * Make corrections, then keep back what the owner keeps back.
 *
 * Places unplaced, withheld or without a mention in a role that counts are left out. Of a blurred
 * place nothing remains that would tell the exact point: no identifiers, extent or other names.
 *
 * @param secret known to the server only; see `blurPoint`
 */
export function publishMap(map: StoredMap, secret: string): PublishedMap {
  const settings = publishSettings.parse(map.content.settings);
  const { theme, language, height, view, quoting } = settings;
  const places = new Map<string, PublishedPlace>();
  const keptBack: KeptBack[] = [];
  for (const article of map.content.articles) {
    const corrected = applyCorrections(
      article.article.text,
      article.result,
      article.corrections,
      article.article.title,
    );
    for (const resolved of corrected.result.places) {
      const place = publishPlace(resolved, article, corrected, map.id, settings, secret);
      if (place) places.set(place.id, join(places.get(place.id), place));
      keptBack.push(...whatIsKeptBack(resolved, place, settings));
    }
  }
  return {
    id: map.id,
    version: map.version,
    savedAt: map.savedAt,
    title: map.content.title,
    display: { theme, language, height, view: readersView(view, keptBack), quoting },
    articles: map.content.articles.map((article) => publishArticle(article, quoting)),
    places: inOrder([...places.values()], settings.order),
  };
}

function publishArticle({ id, article, result }: MapArticle, quoting: Quoting): PublishedArticle {
  return {
    id,
    title: article.title,
    url: article.url ?? null,
    byline: article.byline ?? null,
    site: article.site ?? null,
    publishedAt: article.publishedAt ?? null,
    language: result.language,
    text: quoting === 'all' ? article.text : null,
  };
}

function publishPlace(
  resolved: ResolvedPlace,
  article: MapArticle,
  { result, annotations }: Corrected,
  mapId: string,
  { roles, withheld, blurred, quoting }: PublishSettings,
  secret: string,
): PublishedPlace | null {
  const { place } = resolved;
  const counted = resolved.mentionIndexes
    .map((index) => result.mentions[index])
    .filter((mention) => mention !== undefined)
    .filter(({ role }) => roles.includes(role));
  if (withheld.includes(place.id) || counted.length === 0) return null;
  const annotation = annotations[place.id];
  const radiusKm = blurred[place.id] ?? null;
  const exact = radiusKm === null;
  return {
    id: exact ? place.id : opaqueId(place.id, mapId, secret),
    name: resolved.nameInText,
    otherNames: exact ? place.otherNames : [],
    kind: place.kind,
    featureCode: place.featureCode,
    countryCode: place.countryCode,
    country: place.country,
    admin1: exact ? place.admin1 : null,
    point: exact ? place.point : blurPoint(place.point, radiusKm, `${mapId}/${place.id}`, secret),
    blurredKm: radiusKm,
    extent: exact ? place.extent : null,
    extentIsApproximate: place.extentIsApproximate,
    outline: (exact && annotation?.outline) || null,
    source: exact ? place.source : 'user',
    geonamesId: exact ? place.geonamesId : null,
    wikidataId: exact ? place.wikidataId : null,
    certainty: resolved.certainty,
    about: resolved.about,
    note: annotation?.note ?? null,
    mentions: counted.map((mention) => publishMention(mention, article.id, quoting)),
  };
}

function publishMention(
  { start, end, text, role, certainty, quote }: ResolvedMention,
  articleId: string,
  quoting: Quoting,
): PublishedMention {
  const mayQuote = quoting !== 'none';
  return {
    id: `${articleId}-${start}`,
    articleId,
    exact: text,
    prefix: mayQuote ? quote.prefix : '',
    suffix: mayQuote ? quote.suffix : '',
    start,
    end,
    sentence: mayQuote ? quote.sentence : null,
    offsetInSentence: start - quote.sentenceStart,
    role,
    certainty,
  };
}

/** Where the map's view must not point: what is withheld, and what is told only roughly. */
function whatIsKeptBack(
  { place: { id, point } }: ResolvedPlace,
  published: PublishedPlace | null,
  { withheld, blurred }: PublishSettings,
): KeptBack[] {
  const radiusKm = blurred[id] ?? null;
  if (radiusKm !== null && published) return [{ point: published.point, radiusKm }];
  return withheld.includes(id) || radiusKm !== null ? [{ point, radiusKm: null }] : [];
}

/** A name for a blurred place: its own id could be looked up in a moment. */
function opaqueId(placeId: string, mapId: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(`id:${mapId}/${placeId}`).digest('base64url');
  return `blurred-${digest.slice(0, 12)}`;
}

/** The same place in a further article. */
function join(known: PublishedPlace | undefined, place: PublishedPlace): PublishedPlace {
  if (!known) return place;
  return {
    ...known,
    about: known.about || place.about,
    note: known.note ?? place.note,
    mentions: [...known.mentions, ...place.mentions],
  };
}

function inOrder(places: PublishedPlace[], order: PublishSettings['order']): PublishedPlace[] {
  if (order === 'count') return places.sort((a, b) => b.mentions.length - a.mentions.length);
  if (order === 'name') return places.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return places;
}
