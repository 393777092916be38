/** A JSON Schema as rows that a person can read. */

/** What is used of a schema here. */
export interface ReadableSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly ReadableSchema[];
  readonly oneOf?: readonly ReadableSchema[];
  readonly properties?: Readonly<Record<string, ReadableSchema>>;
  readonly required?: readonly string[];
  readonly items?: ReadableSchema;
  readonly prefixItems?: readonly ReadableSchema[];
  readonly additionalProperties?: boolean | ReadableSchema;
}

/** One field of an object, at its depth. */
export interface SchemaRow {
  /** From the outermost object: `articles[].title`. */
  readonly path: string;
  readonly depth: number;
  /** In words: `text`, `list of …`, `one of …`. */
  readonly type: string;
  /** Limits and defaults, in words; the empty string for none. */
  readonly limits: string;
  readonly isRequired: boolean;
}

/** Deeper objects are named, not spelt out. */
const DEEPEST = 3;

/** The fields of a schema and of what is in them, each with what may stand there. */
export function readSchema(schema: ReadableSchema): SchemaRow[] {
  return rowsOf(schema, '', 0);
}

function rowsOf(schema: ReadableSchema, path: string, depth: number): SchemaRow[] {
  if (depth > DEEPEST) return [];
  if (schema.items) return rowsOf(schema.items, `${path}[]`, depth);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) {
    const [only, ...others] = variants.filter(({ type }) => type !== 'null');
    // Of several shapes, the fields of each would only confuse: the document has them.
    return only && others.length === 0 ? rowsOf(only, path, depth) : [];
  }
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = path ? `${path}.${name}` : name;
    return [
      {
        path: at,
        depth,
        type: typeInWords(field),
        limits: limitsInWords(field),
        isRequired: required.has(name),
      },
      ...rowsOf(field, at, depth + 1),
    ];
  });
}

/** What may stand there, in words. */
export function typeInWords(schema: ReadableSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) {
    const tag = variants.map((variant) => variant.properties?.type?.const);
    if (tag.every((value) => value !== undefined)) return `object with type ${tag.join(' | ')}`;
    return [...new Set(variants.map(typeInWords))].join(' | ');
  }
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeInWords).join(', ')}]`;
  if (schema.items) return `list of ${typeInWords(schema.items)}`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `object of ${typeInWords(schema.additionalProperties)} by name`;
  }
  return schema.format ? `${schema.type} (${schema.format})` : (schema.type ?? 'anything');
}

function limitsInWords(schema: ReadableSchema): string {
  const { minimum, maximum, maxLength, maxItems } = schema;
  const isBound = (limit: number | undefined) =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  return [
    isBound(minimum) && isBound(maximum)
      ? `${minimum} to ${maximum}`
      : isBound(minimum)
        ? `at least ${minimum}`
        : isBound(maximum)
          ? `at most ${maximum}`
          : null,
    maxLength === undefined ? null : `up to ${maxLength.toLocaleString('en')} characters`,
    maxItems === undefined ? null : `up to ${maxItems.toLocaleString('en')} items`,
    schema.default === undefined ? null : `default ${JSON.stringify(schema.default)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
