import type { z } from 'zod';
import { Failure, isFailure } from '@/lib/errors';
import { problemResponse } from './problem';
import { readJson, validate } from './request';

/** What a route expects of a request; parts left out are not read. */
interface RouteSchema<Body extends z.ZodType, Query extends z.ZodType, Params extends z.ZodType> {
  /** Of the JSON body. */
  readonly body?: Body;
  /** Of the query string; a key given twice counts once, the last. */
  readonly query?: Query;
  /** Of the parts of the path in brackets. */
  readonly params?: Params;
  /** Longest body in bytes. Default 1 MB. */
  readonly maxBodyBytes?: number;
}

/** The request's parts, validated. */
interface RouteInput<Body, Query, Params> {
  readonly body: Body;
  readonly query: Query;
  readonly params: Params;
  readonly request: Request;
}

interface RouteContext {
  readonly params: Promise<Record<string, string | string[]>>;
}

/**
 * A route of the interface: validate, run, and turn every failure into problem details.
 *
 * The handler returns a `Response`, or data to be sent as JSON. It may throw a `Failure`; anything
 * else it throws becomes a 500 that says nothing of the cause, which goes to the log by its name
 * and place only, for messages may hold text.
 */
export function route<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Params extends z.ZodType = z.ZodUndefined,
>(
  schema: RouteSchema<Body, Query, Params>,
  handler: (
    input: RouteInput<z.output<Body>, z.output<Query>, z.output<Params>>,
  ) => Promise<unknown> | unknown,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    try {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const input = {
        params: schema.params && validate(schema.params, await context.params, 'path'),
        query: schema.query && validate(schema.query, query, 'query string'),
        body: schema.body && (await readJson(request, schema.body, schema.maxBodyBytes)),
        request,
      };
      // The schema decides which parts exist; a part without a schema is typed undefined.
      const result = await handler(
        input as RouteInput<z.output<Body>, z.output<Query>, z.output<Params>>,
      );
      return result instanceof Response ? result : Response.json(result);
    } catch (error) {
      if (isFailure(error)) return problemResponse(error);
      logFault(error);
      return problemResponse(
        new Failure('internal', 'The request was in order; the fault is ours. Try again later.'),
      );
    }
  };
}

/**
 * Handlers that refuse every method but these, to be exported beside the route's own:
 * `export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods('POST')`.
 */
export function refuseOtherMethods(...allowed: readonly string[]) {
  const refuse = () =>
    problemResponse(new Failure('method-not-allowed', `Use ${allowed.join(' or ')} here.`), {
      allow: allowed.join(', '),
    });
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/** Where it broke, never what was said: messages can hold text of an article. */
function logFault(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const at = frames.filter((line) => /^\s+at /.test(line)).slice(0, 5);
  console.error([`Unexpected ${name} in a route`, ...at].join('\n'));
}
