/** The OpenAPI document → requests that are nearly right, or not at all. */
import fc, { type Arbitrary } from 'fast-check';
import { describeApi } from '@/lib/api/v1/openapi';
import { fitting, HOSTILE, type Schema, spoilt } from './from-schema';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

interface Described {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: Schema } };
  };
}

export interface FuzzOperation extends Described {
  readonly path: string;
  readonly method: string;
}

/** Everything that the document tells of. */
export function operationsOf(): FuzzOperation[] {
  const { paths } = describeApi('http://localhost') as unknown as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method, ...described })),
  );
}

/** What a request may use that is right: a map with its key and current version. */
export interface Known {
  readonly id: string;
  readonly editKey: string;
  readonly articleId: string;
  /** Kept up to date by whoever sends the requests. */
  version: number;
}

export interface FuzzRequest {
  readonly params: Readonly<Record<string, string>>;
  /** With the question mark, or empty. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Requests to an operation. Some have every part right but one; some, nothing. */
export function requestsTo(operation: FuzzOperation, known: Known): Arbitrary<FuzzRequest> {
  const { parameters, requestBody } = operation;
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .record({
      params: fc.tuple(...inPath.map((parameter) => valueFor(parameter, known))),
      query: fc.tuple(...inQuery.map((parameter) => valueFor(parameter, known))),
      extra: fc.option(fc.tuple(text, text), { freq: 8 }),
      headers: headersFor(known),
      body: requestBody
        ? bodyOf(requestBody.content['application/json'].schema)
        : fc.option(fc.constantFrom('', '{}', 'x'), { freq: 5 }),
    })
    .map(({ params, query, extra, headers, body }) => ({
      params: Object.fromEntries(inPath.map(({ name }, at) => [name, params[at]!])),
      query: write([...inQuery.map(({ name }, at) => [name, query[at]!] as const), extra]),
      headers,
      body,
    }));
}

function write(pairs: readonly (readonly [string, string] | null)[]): string {
  const search = new URLSearchParams(
    pairs.filter((pair) => pair !== null).map(([name, value]) => [name, value]),
  );
  return search.size > 0 ? `?${search}` : '';
}

const text = fc.oneof(
  fc.constantFrom(...HOSTILE.filter((value) => typeof value === 'string')),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

/** A parameter: the right one, one of its shape, or anything. */
function valueFor({ name, schema }: Parameter, known: Known): Arbitrary<string> {
  const right =
    name === 'id'
      ? known.id
      : name === 'articleId'
        ? known.articleId
        : name === 'version'
          ? '1'
          : null;
  return fc.oneof(
    { weight: 4, arbitrary: right === null ? fitting(schema).map(String) : fc.constant(right) },
    { weight: 2, arbitrary: fitting(schema).map(String) },
    { weight: 2, arbitrary: text },
  );
}

function headersFor(known: Known): Arbitrary<Record<string, string>> {
  const ascii = fc.string({ maxLength: 30, unit: 'grapheme-ascii' });
  return fc
    .record({
      'content-type': fc.oneof(
        { weight: 6, arbitrary: fc.constant('application/json') },
        {
          weight: 1,
          arbitrary: fc.constantFrom('', 'text/plain', 'application/json; charset=utf-16', 'x/y'),
        },
      ),
      authorization: fc.oneof(
        { weight: 6, arbitrary: fc.constant(`Bearer ${known.editKey}`) },
        { weight: 1, arbitrary: ascii },
        { weight: 1, arbitrary: ascii.map((key) => `Bearer ${key}`) },
      ),
      'if-match': fc.oneof(
        { weight: 6, arbitrary: fc.constant(null).map(() => `"v${known.version}"`) },
        { weight: 1, arbitrary: fc.nat({ max: 40 }).map((version) => `"v${version}"`) },
        { weight: 1, arbitrary: fc.constantFrom('*', '"v99999999999"', 'W/"v1"', '"v-1"', 'v1') },
        { weight: 1, arbitrary: ascii },
      ),
      'if-none-match': fc.oneof(fc.constantFrom('*', '"v1"', 'W/"v1", "x"', ',,,'), ascii),
      'accept-language': ascii,
      'x-forwarded-for': ascii,
      'x-forwarded-host': fc.constantFrom('map.example', 'a b', '..', ''),
      origin: fc.constantFrom('https://paper.example', 'null', 'x', ''),
    })
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers)
          .map(([name, value]) => [name, value.trim()] as const)
          .filter(([, value]) => value !== ''),
      ),
    );
}

/** A body: right, spoilt in one part or two, another value, no JSON at all. */
function bodyOf(schema: Schema): Arbitrary<string | null> {
  const right = fitting(schema);
  return fc.oneof(
    { weight: 2, arbitrary: right.map(json) },
    { weight: 5, arbitrary: right.chain(spoilt).map(json) },
    { weight: 2, arbitrary: right.chain(spoilt).chain(spoilt).map(json) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }).map(json) },
    {
      weight: 1,
      arbitrary: right
        .map(json)
        .chain((whole) => fc.nat({ max: whole.length }).map((at) => whole.slice(0, at))),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...['', '{', '[', '"', 'NaN', '{"a":1}{"b":2}', '['.repeat(100_000), '\ufeff{}'],
        ...['{"__proto__":{"title":"x"}}', '{"title":"a","title":"b"}', '{"constructor":1}'],
      ),
    },
  );
}

const json = (value: unknown) => JSON.stringify(value) ?? '';
