import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const table = readFileSync('docs/accessibility.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!What must hold|---)/.test(line));

/** The test file of that name, wherever it is. */
function readTest(name: string): string {
  const found = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
    `/${file}`.endsWith(`/${name}`),
  );
  expect(found, name).toHaveLength(1);
  return readFileSync(`tests/${found[0]}`, 'utf8');
}

describe('what holds for everyone', () => {
  it('is a row of a test, or of a check that is told of', () => {
    expect(table.length).toBeGreaterThanOrEqual(18);
    for (const row of table) {
      expect(row, row).toMatch(/`[\w-]+\.test\.tsx?`|\bsame( test)?\b|[Ll]ooked at in greyscale/);
    }
  });

  it('names tests that are there', () => {
    let names = 0;
    const missing: string[] = [];
    for (const row of table) {
      // Each name belongs to the last file named before it.
      let source = '';
      for (const [, file, name] of row.matchAll(/`([\w-]+\.test\.tsx?)`|“([^”]+)”/g)) {
        if (file) source = readTest(file);
        if (!name || !source) continue;
        names += 1;
        const parts = name.split('…').map((words) => words.trim());
        const written = source.replaceAll(/\s+/g, ' ');
        if (!parts.every((part) => written.includes(part))) missing.push(name);
      }
    }
    expect(missing).toEqual([]);
    expect(names).toBeGreaterThan(20);
  });

  it('names components that are there', () => {
    for (const [, file] of table.join('\n').matchAll(/`(components\/[\w/.-]+)`/g)) {
      expect(existsSync(file!), file).toBe(true);
    }
  });
});
