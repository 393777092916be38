/**
 * The types that hosts copy: they stand on their own, fit the guide's examples, and refuse what is
 * wrong.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';

const TYPES = ['embed.d.ts', 'embed-react.d.ts', 'embed-vue.d.ts'];

/** Files of hosts beside the types; a line that ends in `// wrong` must be refused, and no other. */
const HOSTS = {
  'example.tsx': /^```tsx react\n(.*?)^```/ms.exec(readFileSync('docs/embedding.md', 'utf8'))![1]!,
  'react.tsx': `
export const theme = <dateline-map theme="green" />; // wrong
export const load = <dateline-map map="x" load={3} />; // wrong
export const ready = <dateline-map onready={(event) => event.detail.nothing} />; // wrong
export const refs = <dateline-map ref={(element) => { element?.select(7); }} />; // wrong
export const fine = <dateline-map map="x" links onview={(event) => { event.detail.zoom.toFixed(1); }} />;
`,
  'vue.ts': `
import type { GlobalComponents } from 'vue';
type Props = InstanceType<GlobalComponents['dateline-map']>['$props'];
export const fine: Props = {
  map: 'x', article: '#story', links: '', style: 'display:block', class: 'map',
  onReady: (event) => { event.detail.places[0]?.name.trim(); },
  'onPlace:select': (event) => { event.detail.quote?.trim(); },
};
export const theme: Props = { theme: 'green' }; // wrong
export const ready: Props = { onReady: (event) => { event.detail.nothing; } }; // wrong
`,
  'plain.ts': `
import './embed';
const map = document.querySelector('dateline-map')!;
map.addEventListener('place:enter', ({ detail }) => { map.select(detail.placeId); });
map.addEventListener('error', ({ detail }) => { detail.code.trim(); });
map.configure({ theme: 'dark', filter: { kinds: ['city'] } });
map.configure({ theme: 'green' }); // wrong
`,
} as const;

/** Lines that the compiler refuses, by file. */
const refused = new Map<string, number[]>();

beforeAll(() => {
  // Inside the project, so that the frameworks' own types are found.
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync('node_modules/.cache/embed-types-');
  const compilerOptions = {
    ...{ strict: true, noEmit: true, jsx: 'react-jsx', module: 'esnext', target: 'es2022' },
    ...{ moduleResolution: 'bundler', lib: ['dom', 'dom.iterable', 'es2022'] },
    ...{ types: [], exactOptionalPropertyTypes: true },
  };
  try {
    for (const file of TYPES) copyFileSync(`lib/embed/${file}`, path.join(folder, file));
    for (const [file, code] of Object.entries(HOSTS)) writeFileSync(path.join(folder, file), code);
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const { stdout } = spawnSync('node_modules/.bin/tsc', ['-p', folder], { encoding: 'utf8' });
    for (const [, file, line] of stdout.matchAll(/([\w.-]+)\((\d+),\d+\): error TS/g)) {
      refused.set(file!, [...(refused.get(file!) ?? []), Number(line)]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

it('take the guide’s example in React', () => {
  expect(HOSTS['example.tsx']).toContain('<dateline-map');
  expect(refused.get('example.tsx')).toBeUndefined();
});

it.each(['react.tsx', 'vue.ts', 'plain.ts'] as const)('refuse what is wrong in %s', (file) => {
  const wrong = HOSTS[file]
    .split('\n')
    .flatMap((line, n) => (/\/\/ wrong$/.test(line) ? n + 1 : []));
  expect([...new Set(refused.get(file))]).toEqual(wrong);
});

it('are wrong in nothing themselves', () => {
  expect([...refused.keys()].filter((file) => TYPES.includes(file))).toEqual([]);
});
