/** What the command `publish` does. */
import { createdMapResponse, problemResponse } from '@/lib/api/v1/responses';
import type { Article } from '@/lib/article';
import { Failure } from '@/lib/errors';
import type { PublishArguments } from './arguments';
import { readArticle } from './geoparse-files';

/**
 * Where neither the command nor an article has a headline, so many letters of the text stand for
 * it.
 */
const TITLE_LENGTH = 120;

/**
 * Have a server keep the articles as one map, and write its addresses. Where one of them cannot be
 * read, nothing is sent.
 *
 * @throws {Failure} with the server's words where it refuses
 */
export async function publishFiles(
  inputs: readonly string[],
  { server, title, visibility, quoting }: PublishArguments,
): Promise<void> {
  const articles: Article[] = [];
  for (const input of inputs) {
    const article = await readArticle(input);
    if (article === null) return;
    articles.push(article);
  }
  const { links } = await createOn(server, {
    title: title ?? titleOf(articles[0]!),
    visibility,
    settings: { quoting },
    articles: articles.map((article, n) => ({ id: `article-${n + 1}`, article })),
  });
  for (const [name, url] of Object.entries(links)) process.stdout.write(`${name}\t${url}\n`);
}

async function createOn(server: string, map: object) {
  const password = process.env.DATELINE_CREATE_PASSWORD;
  const response = await fetch(`${server}/api/v1/maps`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(password && { authorization: `Bearer ${encodeURIComponent(password)}` }),
    },
    body: JSON.stringify(map),
  }).catch(() => {
    throw new Failure('unreachable', `${server} cannot be reached. Is the address right?`);
  });
  const answer: unknown = await response.json().catch(() => null);
  const created = createdMapResponse.safeParse(answer);
  if (response.status === 201 && created.success) return created.data;
  const problem = problemResponse.safeParse(answer);
  throw problem.success
    ? new Failure(problem.data.reason, `${server}: ${problem.data.detail}`)
    : new Failure('fetch-refused', `${server} answered ${response.status}. Is it a Dateline?`);
}

const titleOf = ({ title, text }: Article) =>
  title || text.trim().split('\n')[0]!.trim().slice(0, TITLE_LENGTH);
