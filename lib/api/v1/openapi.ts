/** The OpenAPI 3.1 description, made from the schemas that validate. */
import { z } from 'zod';
import { OPERATIONS, type Operation } from './operations';
import { problemResponse } from './responses';

/** Plain JSON of a description; OpenAPI's own types would say no more here. */
type Description = Record<string, unknown>;

/**
 * The description of version 1.
 *
 * @param origin of the server it describes, e.g. `https://dateline.example`
 */
export function describeApi(origin: string): Description {
  const paths: Record<string, Description> = {};
  for (const operation of OPERATIONS) {
    const methods = paths[operation.path] ?? {};
    methods[operation.method] = describeOperation(operation);
    paths[operation.path] = methods;
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Dateline',
      version: '1',
      description:
        'Finds the places of an article and keeps maps of them. Coordinates are longitude, ' +
        'latitude in WGS 84 degrees; offsets are UTF-16 code units, end exclusive.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemResponse, 'output') },
      securitySchemes: {
        editKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The edit key that came with the map, shown once.',
        },
        createPassword: {
          type: 'http',
          scheme: 'bearer',
          description: 'The operator’s password for making maps, where one is set.',
        },
      },
    },
  };
}

function describeOperation(operation: Operation): Description {
  const { id, summary, body, access, success } = operation;
  return {
    operationId: id,
    summary,
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(body, 'input') } },
      },
    }),
    // An empty requirement beside a key: the key is asked for only where the operator set one.
    security:
      access === 'owner'
        ? [{ editKey: [] }]
        : access === 'maker'
          ? [{}, { createPassword: [] }]
          : [],
    responses: {
      [success.status]: {
        description: success.description,
        ...(success.isTagged && {
          headers: { ETag: { description: 'Tag of the version.', schema: { type: 'string' } } },
        }),
        ...(success.body && {
          content: { 'application/json': { schema: schemaOf(success.body, 'output') } },
        }),
        ...(success.mediaType && { content: { [success.mediaType]: {} } }),
      },
      ...(success.isTagged &&
        !operation.isConditional && { 304: { description: 'You have it already.' } }),
      default: {
        description: 'Problem details (RFC 9457).',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function parametersOf({ params, query, isConditional, success }: Operation): Description[] {
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(params ? fieldsOf(params, 'path') : []),
    ...(query ? fieldsOf(query, 'query') : []),
    ...(isConditional
      ? [header('If-Match', true, 'Tag of the version that was changed: `"v1"`.')]
      : []),
    ...(success.isTagged && !isConditional
      ? [header('If-None-Match', false, 'Tags already known; 304 if one is current.')]
      : []),
  ];
}

function fieldsOf(object: z.ZodObject, place: 'path' | 'query'): Description[] {
  const { properties = {}, required = [] } = schemaOf(object, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Description {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}
