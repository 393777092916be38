import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { scripts } from '@/package.json';

const guide = readFileSync('docs/self-hosting.md', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');

/** Set by the framework, the build or the system, not by whoever runs the site. */
const NOT_SETTINGS = new Set([
  ...['NODE_ENV', 'BASEMAP_VERSION', 'GAZETTEER_VERSION', 'PATH', 'NEXT_TELEMETRY_DISABLED'],
]);

/** Every variable that the program reads; training and tests have their own. */
function variablesRead(): Set<string> {
  const folders = ['lib', 'app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const files = [...folders, 'proxy.ts', 'next.config.js'].filter(
    (file) => /\.(ts|tsx|js)$/.test(file) && !file.startsWith('lib/train/'),
  );
  const read = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:process\.env|environment)\.([A-Z][A-Z0-9_]+)/g)]
      .map(([, name]) => name!)
      // Written by scripts that train, beside the commands.
      .filter(() => !/lib\/cli\/(train|bench)/.test(file)),
  );
  return new Set(read.filter((name) => !NOT_SETTINGS.has(name)));
}

describe('the guide to running your own', () => {
  const documented = new Set(
    [...guide.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, it]) => it),
  );

  it('names every environment variable that is read', () => {
    const read = variablesRead();
    expect(read.size).toBeGreaterThan(8);
    expect([...read].filter((name) => !documented.has(name))).toEqual([]);
  });

  it('names none that is not', () => {
    // The framework reads this one.
    const read = variablesRead().add('PORT');
    expect([...documented].filter((name) => !read.has(name!))).toEqual([]);
  });

  it('links to files that are there, and shows commands that are', () => {
    for (const [, target] of guide.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(existsSync(`docs/${target}`), target).toBe(true);
    }
    for (const [, script] of guide.matchAll(/npm run ([\w:]+)/g)) {
      expect(scripts).toHaveProperty(script!.replace(/[:.]$/, ''));
    }
  });
});

describe('the Dockerfile', () => {
  it('is found sound by a linter', () => {
    const problems = validate(dockerfile);
    expect(problems.filter(({ severity }) => severity === ValidationSeverity.ERROR)).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([]);
    // The linter does find faults.
    expect(validate('FROM\nRUM x').length).toBeGreaterThan(0);
  });

  it('takes the steps of the README: install, build, start', () => {
    const steps = scripts.serve.split(' && ').map((step) => step.replace('npm install', 'npm ci'));
    const done = DockerfileParser.parse(dockerfile)
      .getInstructions()
      .filter((it) => ['RUN', 'CMD'].includes(it.getKeyword()))
      .map((it) => it.getArgumentsContent() ?? '')
      .map((words) =>
        words
          .replace(/[["\],]+/g, ' ')
          .trim()
          .replace(/\s+/g, ' '),
      );
    const found = steps.map((step) => done.findIndex((words) => words.startsWith(step)));
    expect(found).not.toContain(-1);
    expect(found.toSorted((a, b) => a - b)).toEqual(found);
  });

  it('runs as nobody special, with the Node that the package asks for', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.match(/^FROM node:20-/gm)).toHaveLength(2);
  });
});
