import { vi } from 'vitest';
import type { ProblemDetails } from '@/lib/errors';

// The package refuses to load outside a server bundle; tests are neither.
vi.mock('server-only', () => ({}));

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response> | Response;

/** Call a route's handler as the framework would. */
export async function call(
  handler: Handler,
  path: string,
  init: RequestInit & { duplex?: 'half' } = {},
  params: Record<string, string> = {},
): Promise<Response> {
  const request = new Request(new URL(path, 'http://localhost'), init);
  return handler(request, { params: Promise.resolve(params) });
}

/** Call a handler with a JSON body. */
export function post(handler: Handler, path: string, body: unknown): Promise<Response> {
  return call(handler, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The problem a response tells of, after a look at its outer form. */
export async function problemOf(response: Response): Promise<ProblemDetails> {
  if (response.headers.get('content-type') !== 'application/problem+json') {
    throw new Error(`No problem: ${response.status} ${await response.text()}`);
  }
  const problem: ProblemDetails = await response.json();
  if (problem.status !== response.status) throw new Error('Two statuses');
  return problem;
}
