import type { z } from 'zod';
import { Failure } from '@/lib/errors';
import { readBody } from './body';

/** 1 MB, written as the power of two so that a text of 10⁶ bytes fits with its envelope. */
const MAX_JSON_BYTES = 2 ** 20;

/** The type a body is declared to be of, without parameters; the empty string if none is. */
export function typeOf(request: Request): string {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** What to answer to a body of another type than these. */
export function unsupportedType(...types: readonly string[]): Failure {
  return new Failure(
    'unsupported-media-type',
    `Send the body with “Content-Type: ${types.join('” or “')}”.`,
  );
}

/**
 * The JSON body of a request.
 *
 * @param maxBytes of the body; 1 MB where not given
 * @throws {Failure} `unsupported-media-type`, `too-large`, `request-timeout`, `invalid-json`,
 * `invalid-input`
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  maxBytes = MAX_JSON_BYTES,
): Promise<z.output<S>> {
  if (typeOf(request) !== 'application/json') throw unsupportedType('application/json');
  const bytes = await readBody(request, maxBytes);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own message quotes the text.
    throw new Failure('invalid-json', 'The body must be one JSON value in UTF-8.');
  }
  return validate(schema, value, 'body');
}

/**
 * The one file of a form, in its field `file`.
 *
 * @param maxBytes of the whole body
 * @throws {Failure} `too-large`, `request-timeout`, `invalid-input`
 */
export async function readFormFile(request: Request, maxBytes: number): Promise<File> {
  const bytes = await readBody(request, maxBytes);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const form = await new Response(bytes, { headers }).formData().catch(() => null);
  const file = form?.get('file');
  if (file instanceof File) return file;
  throw new Failure('invalid-input', 'The form must have one file in its field “file”.');
}

/**
 * A value as its schema has it.
 *
 * @param part of the request it is, for the message
 * @throws {Failure} `invalid-input`, with each fault and where it is
 */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  part: string,
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 10).map(({ path, message }) => ({
    pointer: path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
    message,
  }));
  const first = faults[0]!;
  const where = first.pointer ? `“${first.pointer.slice(1)}” in the ${part}` : `the ${part}`;
  throw new Failure('invalid-input', `Wrong ${where}: ${first.message}`, faults);
}
