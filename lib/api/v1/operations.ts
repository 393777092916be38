/** Every operation of version 1 of the interface, as data: what it takes, gives and is for. */
import type { z } from 'zod';
import { geoparseBody, geoparseQuery, idParams, placesQuery } from '@/lib/api/requests';
import { placeSchema } from '@/lib/corrections/schema';
import {
  createdMapResponse,
  embedResponse,
  knownEmbedResponse,
  mapListResponse,
  ownedMapResponse,
  placeListResponse,
  publishedMapResponse,
  versionListResponse,
} from './responses';
import {
  articleParams,
  articleSchema,
  cardQuery,
  correctionsSchema,
  embedBody,
  exportParams,
  hashParams,
  mapInput,
  mapPageQuery,
  mapParams,
  versionPageQuery,
  versionParams,
} from './schemas';

export const METHODS = ['get', 'post', 'put', 'delete'] as const;
export type Method = (typeof METHODS)[number];

export interface Operation {
  readonly method: Method;
  /** Below `/api/v1`, with parts in braces. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Who may: everyone, whoever holds the map's edit key, or the operator's password where set. */
  readonly access: 'public' | 'owner' | 'maker';
  /** Whether `If-Match` must name the version that was changed. */
  readonly isConditional?: boolean;
  readonly success: {
    readonly status: 200 | 201 | 204;
    readonly description: string;
    /** JSON of this shape; nothing where it is missing, unless `mediaType` says what. */
    readonly body?: z.ZodType;
    readonly mediaType?: string;
    /** Whether an entity tag comes with it, and `If-None-Match` is understood. */
    readonly isTagged?: boolean;
  };
}

const saved = {
  status: 200,
  description: 'The map as saved.',
  body: ownedMapResponse,
  isTagged: true,
} as const;

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/geoparse',
    id: 'geoparse',
    summary: 'Find the places of a text; nothing is stored',
    query: geoparseQuery,
    body: geoparseBody,
    access: 'public',
    success: {
      status: 200,
      description: 'The places in the format asked for; GeoJSON by default.',
      mediaType: 'application/geo+json',
    },
  },
  {
    method: 'get',
    path: '/places',
    id: 'searchPlaces',
    summary: 'Look up places by the beginning of a name',
    query: placesQuery,
    access: 'public',
    success: {
      status: 200,
      description: 'Best match first.',
      body: placeListResponse,
      isTagged: true,
    },
  },
  {
    method: 'get',
    path: '/places/{id}',
    id: 'readPlace',
    summary: 'One row of the gazetteer',
    params: idParams,
    access: 'public',
    success: { status: 200, description: 'The place.', body: placeSchema, isTagged: true },
  },
  {
    method: 'get',
    path: '/maps',
    id: 'listMaps',
    summary: 'Public maps, last saved first',
    query: mapPageQuery,
    access: 'public',
    success: { status: 200, description: 'A page of maps.', body: mapListResponse, isTagged: true },
  },
  {
    method: 'post',
    path: '/maps',
    id: 'createMap',
    summary: 'Keep a new map',
    body: mapInput,
    access: 'maker',
    success: {
      status: 201,
      description: 'Where the map is, and the key to edit it, shown this once.',
      body: createdMapResponse,
    },
  },
  {
    method: 'get',
    path: '/maps/{id}',
    id: 'readMap',
    summary: 'A map as its readers may know it',
    params: mapParams,
    access: 'public',
    success: {
      status: 200,
      description: 'Places with their quotes, as far as the owner shows them.',
      body: publishedMapResponse,
      isTagged: true,
    },
  },
  {
    method: 'get',
    path: '/maps/{id}/card.png',
    id: 'drawCard',
    summary: 'A picture of the map with its title, to stand for it where it is linked to',
    params: mapParams,
    query: cardQuery,
    access: 'public',
    success: {
      status: 200,
      description: 'A PNG in the proportions of 1200 × 630.',
      mediaType: 'image/png',
      isTagged: true,
    },
  },
  {
    method: 'delete',
    path: '/maps/{id}',
    id: 'deleteMap',
    summary: 'Delete a map; it can be brought back for 30 days',
    params: mapParams,
    access: 'owner',
    success: { status: 204, description: 'Deleted.' },
  },
  {
    method: 'post',
    path: '/maps/{id}/undelete',
    id: 'undeleteMap',
    summary: 'Bring a deleted map back',
    params: mapParams,
    access: 'owner',
    success: { status: 200, description: 'The map.', body: ownedMapResponse },
  },
  {
    method: 'get',
    path: '/maps/{id}/content',
    id: 'readMapContent',
    summary: 'A map as its owner sent it',
    params: mapParams,
    access: 'owner',
    success: { status: 200, description: 'All of it.', body: ownedMapResponse, isTagged: true },
  },
  {
    method: 'put',
    path: '/maps/{id}/content',
    id: 'saveMapContent',
    summary: 'Replace a map, if nobody has meanwhile',
    params: mapParams,
    body: mapInput,
    access: 'owner',
    isConditional: true,
    success: saved,
  },
  {
    method: 'get',
    path: '/maps/{id}/versions',
    id: 'listVersions',
    summary: 'The history of a map, newest first',
    params: mapParams,
    query: versionPageQuery,
    access: 'owner',
    success: { status: 200, description: 'A page of versions.', body: versionListResponse },
  },
  {
    method: 'get',
    path: '/maps/{id}/versions/{version}',
    id: 'readVersion',
    summary: 'A map as it was',
    params: versionParams,
    access: 'owner',
    success: { status: 200, description: 'All of it.', body: ownedMapResponse },
  },
  {
    method: 'post',
    path: '/maps/{id}/versions/{version}/restore',
    id: 'restoreVersion',
    summary: 'Make an earlier version the newest',
    params: versionParams,
    access: 'owner',
    isConditional: true,
    success: saved,
  },
  {
    method: 'get',
    path: '/maps/{id}/articles',
    id: 'listArticles',
    summary: 'The articles of a map as its readers may know them',
    params: mapParams,
    access: 'public',
    success: {
      status: 200,
      description: 'Articles; their text only where all of it may be quoted.',
      body: publishedMapResponse.pick({ articles: true }),
      isTagged: true,
    },
  },
  {
    method: 'put',
    path: '/maps/{id}/articles/{articleId}',
    id: 'saveArticle',
    summary: 'Replace or add an article; corrections find their words again',
    params: articleParams,
    body: articleSchema,
    access: 'owner',
    isConditional: true,
    success: saved,
  },
  {
    method: 'put',
    path: '/maps/{id}/articles/{articleId}/corrections',
    id: 'saveCorrections',
    summary: 'Replace the corrections of an article',
    params: articleParams,
    body: correctionsSchema,
    access: 'owner',
    isConditional: true,
    success: saved,
  },
  {
    method: 'get',
    path: '/maps/{id}/articles/{articleId}/exports/{format}',
    id: 'exportArticle',
    summary: 'An article with its places, corrections made, in any format',
    params: exportParams,
    access: 'owner',
    success: {
      status: 200,
      description: 'The document.',
      mediaType: 'application/octet-stream',
    },
  },
  {
    method: 'post',
    path: '/embeds',
    id: 'embedArticle',
    summary: 'The map of an article sent by the page it stands in',
    body: embedBody,
    access: 'public',
    success: { status: 200, description: 'The id of its map.', body: embedResponse },
  },
  {
    method: 'get',
    path: '/embeds/{hash}',
    id: 'findEmbed',
    summary: 'The map of an article sent before, by the hash of its words',
    params: hashParams,
    access: 'public',
    success: {
      status: 200,
      description: 'The id of its map, or null where the article is still to be sent.',
      body: knownEmbedResponse,
      isTagged: true,
    },
  },
];
