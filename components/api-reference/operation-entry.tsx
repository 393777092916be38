import { z } from 'zod';
import type { Operation } from '@/lib/api/v1/operations';
import { type ReadableSchema, readSchema, typeInWords } from '@/lib/api/v1/read-schema';
import styles from './api-reference.module.css';

/** Who may, in words. */
const ACCESS: Readonly<Record<Operation['access'], string>> = {
  public: 'Everyone, from any page',
  owner: 'Whoever holds the map’s edit key',
  maker: 'Everyone, or who knows the operator’s password where one is set',
};

/** One operation: what it is for, takes and gives. */
export function OperationEntry({ operation }: { readonly operation: Operation }) {
  const { id, method, path, summary, access, params, query, body, isConditional, success } =
    operation;
  return (
    <section id={id} className={styles.operation} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{summary}</h2>
      <p className={styles.line}>
        <span className={styles.method}>{method.toUpperCase()}</span> <code>{path}</code>
      </p>
      <p className={styles.access}>
        {ACCESS[access]}
        {isConditional && '; If-Match names the version that was changed'}.
      </p>
      {params && hasLimits(params) && (
        <Fields title="In the path" schema={describe(params, 'input')} />
      )}
      {query && <Fields title="In the query" schema={describe(query, 'input')} />}
      {body && <Fields title="Body" schema={describe(body, 'input')} />}
      <Fields
        title={`Answer ${success.status}: ${success.description}`}
        schema={success.body ? describe(success.body, 'output') : null}
        note={success.mediaType}
      />
    </section>
  );
}

function Fields({
  title,
  schema,
  note,
}: {
  readonly title: string;
  readonly schema: ReadableSchema | null;
  readonly note?: string | undefined;
}) {
  const rows = schema ? readSchema(schema) : [];
  return (
    <details className={styles.fields} open={rows.length > 0 && rows.length < 7}>
      <summary>
        {title} {note && <code>{note}</code>}
      </summary>
      {rows.length === 0 && schema && <p className={styles.plain}>{typeInWords(schema)}</p>}
      {rows.length > 0 && (
        // Wide on a phone: it scrolls by itself, and the keyboard can get there.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take focus
        // biome-ignore lint/a11y/useSemanticElements: a landmark for each table would be too many
        <div role="group" className={styles.scroll} tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">What it is</th>
                <th scope="col">Limits</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.path}>
                  <th scope="row">
                    <code>{row.path}</code>
                    {row.isRequired && <span className={styles.required}> required</span>}
                  </th>
                  <td>{row.type}</td>
                  <td>{row.limits}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** Whether there is more to say of a path than that its parts are text. */
const hasLimits = (params: z.ZodObject) =>
  readSchema(describe(params, 'input')).some(
    ({ type, limits }) => type !== 'string' || limits !== '',
  );

function describe(schema: z.ZodType, io: 'input' | 'output'): ReadableSchema {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as ReadableSchema;
}
