import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBuiltCli } from './run-cli';

const { run, folder } = openBuiltCli();

const TABLE = `name,latitude,longitude,kind,country
Elmsworth Hollow,51.5,-2.1,town,GB
Paris,-35.25,149.5,town,AU
Nowhere,99,0,town,GB
`;
const TEXT = 'The fair at Elmsworth Hollow drew crowds from Paris and London.';

const at = (name: string) => path.join(folder, name);
const build = (...options: string[]) => {
  writeFileSync(at('parishes.csv'), TABLE);
  return run(['gazetteer', 'build', at('parishes.csv'), '--output', at('own.bin'), ...options]);
};
const readWithOwn = async () => {
  const { stdout } = await run(['geoparse', '-f', 'json', '--gazetteer', at('own.bin')], TEXT);
  const { places } = JSON.parse(stdout);
  return new Map<string, { source: string; countryCode: string }>(
    places.map(({ nameInText, place }: { nameInText: string; place: never }) => [
      nameInText,
      place,
    ]),
  );
};

describe('dateline gazetteer build', () => {
  it('compiles a table and tells what it could not use', async () => {
    const { code, stderr } = await build();
    expect(code).toBe(0);
    expect(stderr).toContain('2 places');
    expect(stderr).toContain('1 entries could not be used');
    expect(stderr).toContain('parishes.csv:4: latitude "99" is not -90…90');
  });

  it('lays it over the bundled gazetteer', async () => {
    await build();
    const places = await readWithOwn();
    expect(places.get('Elmsworth Hollow')).toMatchObject({ source: 'user', countryCode: 'GB' });
    expect(places.get('London')?.source).not.toBe('user');
  });

  it('puts it in the bundled gazetteer’s stead', async () => {
    await build('--replace');
    expect((await readWithOwn()).has('London')).toBe(false);
    const own = await run(['lookup', 'Elmsworth', 'Hollow', '--gazetteer', at('own.bin')]);
    expect(own.stdout).toContain('Elmsworth Hollow');
    const bundled = await run(['lookup', 'London', '--gazetteer', at('own.bin')]);
    expect(bundled.code).toBe(1);
  });

  it('looks names up in it', async () => {
    await build();
    const { stdout } = await run(['lookup', 'elmsworth', 'HOLLOW', '--gazetteer', at('own.bin')]);
    expect(stdout).toContain('Elmsworth Hollow');
  });

  it.each([
    [['gazetteer', 'build', '/nowhere.csv', '-o', 'x.bin'], 'no such file'],
    [['gazetteer', 'build', 'x.csv'], '--output'],
    [['geoparse', '--gazetteer', import.meta.filename], 'gazetteer'],
  ])('refuses %j with a word on why', async (args, words) => {
    const { code, stderr } = await run(args, TEXT);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});
