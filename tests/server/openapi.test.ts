import { readdirSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it, vi } from 'vitest';
import { describeApi } from '@/lib/api/v1/openapi';
import { METHODS, OPERATIONS } from '@/lib/api/v1/operations';

vi.mock('server-only', () => ({}));

const folder = 'app/api/v1';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts') && !file.startsWith('openapi.json'))
  .map((file) => file.replaceAll('\\', '/'));
const pathOf = (file: string) =>
  `/${file
    .replace(/\/?route\.ts$/, '')
    .replaceAll('[', '{')
    .replaceAll(']', '}')}`;

describe('the OpenAPI description', () => {
  const description = describeApi('https://dateline.example');

  it('tells of every route there is, and of no other', async () => {
    expect(new Set(OPERATIONS.map(({ path }) => path))).toEqual(new Set(files.map(pathOf)));
  });

  it('tells of every method that a route takes', async () => {
    for (const file of files) {
      const handlers: Record<string, unknown> = await import(
        /* @vite-ignore */ `../../${folder}/${file}`
      );
      const response = await Promise.all(
        METHODS.map(async (method) => {
          const handler = handlers[method.toUpperCase()] as
            | ((request: Request, context: object) => Promise<Response>)
            | undefined;
          const refused = await handler?.(
            new Request('http://localhost/', { method: method.toUpperCase() }),
            { params: Promise.resolve({}) },
          );
          return refused?.status === 405 ? null : method;
        }),
      );
      const described = OPERATIONS.filter(({ path }) => path === pathOf(file));
      expect(response.filter(Boolean).sort(), file).toEqual(
        described.map(({ method }) => method).sort(),
      );
    }
  });

  it('names every part of a path among its parameters, and every operation once', () => {
    for (const { path, params } of OPERATIONS) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(params?.shape ?? {}).sort()).toEqual(inPath.sort());
    }
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  });

  it('is valid to others', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(description));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
    const broken = { ...structuredClone(description), paths: { 'no-slash': { get: 1 } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('holds schemas that stand on their own', () => {
    const json = JSON.stringify(description);
    const references = [...json.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
    expect(new Set(references)).toEqual(new Set(['#/components/schemas/Problem']));
    expect(json).toContain('"openapi":"3.1.1"');
  });
});
