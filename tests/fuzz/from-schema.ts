/** JSON Schema, as our OpenAPI document writes it → values that fit it, and values that nearly do. */
import fc, { type Arbitrary } from 'fast-check';

export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: boolean | Schema;
  readonly prefixItems?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Sizes are kept small: the fuzz is about shapes. */
const LONGEST = 40;
const MOST_ITEMS = 3;

/** Values that fit a schema; where a rule is not known to it, values that fit the rest. */
export function fitting(schema: Schema): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(fitting));
  switch (schema.type) {
    case 'object':
      return fittingObject(schema);
    case 'array':
      return fittingArray(schema);
    case 'string':
      return fittingString(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 99, 1e6) });
    case 'number':
      return fc.double({
        min: schema.minimum ?? -180,
        max: schema.maximum ?? 180,
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function fittingObject(schema: Schema): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, it]) => [name, fitting(it)])),
    { requiredKeys: [...required] },
  );
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(fc.string({ maxLength: 8 }), fitting(additionalProperties), {
    maxKeys: MOST_ITEMS,
  });
  return fc.tuple(known, more).map(([first, second]) => ({ ...second, ...first }));
}

function fittingArray({ items, prefixItems, minItems = 0 }: Schema): Arbitrary<unknown> {
  if (prefixItems) return fc.tuple(...prefixItems.map(fitting));
  return fc.array(typeof items === 'object' ? fitting(items) : fc.jsonValue({ maxDepth: 1 }), {
    minLength: minItems,
    maxLength: Math.max(minItems, MOST_ITEMS),
  });
}

function fittingString({ pattern, format, minLength = 0, maxLength }: Schema): Arbitrary<unknown> {
  if (format === 'date-time') return fc.constant('2026-01-01T00:00:00Z');
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'));
  const longest = Math.max(minLength, Math.min(maxLength ?? LONGEST, LONGEST));
  return fc.oneof(
    fc.string({ minLength, maxLength: longest }),
    fc.constantFrom('Lyon and Grenoble.', 'https://paper.example/a', 'en', '2026-01-01'),
  );
}

/** Values that upset careless programs, whatever was expected. */
export const HOSTILE: readonly unknown[] = [
  ...[null, true, 0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, Number.MAX_SAFE_INTEGER],
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\ufeff',
    '𐍈',
    'null',
    'undefined',
  ],
  ...['__proto__', 'constructor', 'toString', '../../etc/passwd', '..%2f', 'C:\\', '%00', '%'],
  ...["' OR 1=1 --", '"; DROP TABLE maps', '{{7*7}}', '%{7*7}', '<script>alert(1)</script>'],
  ...['javascript:alert(1)', 'file:///etc/passwd', 'http://169.254.169.254/', '//x', 'data:,x'],
  ...['NaN', 'Infinity', '1e999', '0x10', '9'.repeat(40), 'x'.repeat(5_000), '(('.repeat(200)],
  ...[[], {}, [[]], [null], { length: 1e9 }, { toString: 1 }, { toJSON: 'x' }],
];

/** A value with one of its parts, anywhere in it, replaced, dropped or doubled. */
export function spoilt(value: unknown): Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc
    .tuple(
      fc.nat({ max: Math.max(0, paths.length - 1) }),
      fc.constantFrom<'replace' | 'drop' | 'add'>('replace', 'replace', 'drop', 'add'),
      fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue({ maxDepth: 2 })),
    )
    .map(([index, action, hostile]) => change(value, paths[index] ?? [], action, hostile));
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function change(value: unknown, path: Path, action: string, hostile: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (action === 'add' && Array.isArray(value)) return [...value, hostile];
    if (action === 'add' && typeof value === 'object')
      return { ...value, [`x${JSON.stringify(hostile)}`]: hostile };
    return action === 'drop' ? undefined : hostile;
  }
  if (Array.isArray(value)) {
    return value.flatMap((child, at) => {
      if (at !== key) return [child];
      const changed = change(child, rest, action, hostile);
      return changed === undefined ? [] : [changed];
    });
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: change(object[key], rest, action, hostile) };
}
