import { Wordmark } from '@/components/header/wordmark';
import { OPERATIONS } from '@/lib/api/v1/operations';
import styles from './api-reference.module.css';
import { OperationEntry } from './operation-entry';

/** The groups of the list, by the first part of their paths. */
const GROUPS = [
  ['Read a text', (path: string) => /^\/(geoparse|places)/.test(path)],
  ['Keep maps', (path: string) => /^\/maps/.test(path)],
  ['Map a page’s own article', (path: string) => /^\/embeds/.test(path)],
] as const;

/** Every operation of version 1 on one page. The document is in English, as its names are. */
export function ApiReference({ origin }: { readonly origin: string }) {
  return (
    <main className={styles.page} lang="en">
      <header className={styles.head}>
        <a href="/" className={styles.home}>
          <Wordmark />
        </a>
        <h1>HTTP interface</h1>
        <p>
          JSON in, JSON or text out. The base address is <code>{`${origin}/api/v1`}</code>; the same
          description for programs is the{' '}
          <a href="/api/v1/openapi.json">OpenAPI&nbsp;3.1 document</a>. Coordinates are{' '}
          <code>[longitude, latitude]</code> in WGS&nbsp;84 degrees; offsets are UTF-16 code units,
          end exclusive.
        </p>
        <dl className={styles.rules}>
          <dt>Keys</dt>
          <dd>
            Reading takes none. A map comes with an edit key, shown once; writing to it takes{' '}
            <code>Authorization: Bearer KEY</code>.
          </dd>
          <dt>Versions</dt>
          <dd>
            Every save names the version it changed, <code>If-Match: "v3"</code>. If somebody saved
            meanwhile, nothing is changed: the answer is 412 and holds the version that is there, as{' '}
            <code>current</code>, beside yours. Reads come with an <code>ETag</code>; send it back
            as <code>If-None-Match</code> and get an empty 304 while nothing is new.
          </dd>
          <dt>Pages</dt>
          <dd>
            Lists come with <code>next</code>; give it back as <code>after</code>. Null ends the
            list.
          </dd>
          <dt>Errors</dt>
          <dd>
            Problem details (RFC&nbsp;9457, <code>application/problem+json</code>): decide by{' '}
            <code>reason</code>, show <code>detail</code>.
          </dd>
        </dl>
      </header>
      <nav aria-label="Operations" className={styles.contents}>
        {GROUPS.map(([title, isIn]) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {OPERATIONS.filter(({ path }) => isIn(path)).map(({ id, summary }) => (
                <li key={id}>
                  <a href={`#${id}`}>{summary}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {OPERATIONS.map((operation) => (
        <OperationEntry key={operation.id} operation={operation} />
      ))}
    </main>
  );
}
