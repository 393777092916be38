import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { missingParts, prepareProcess } from '@/lib/server/prepare-process';

/** A folder with these files in it, empty. */
function folderOf(...files: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  return folder;
}

const WHOLE = [
  'dist/cli/worker.js',
  'public/basemap/stamp.json',
  'public/gazetteer.bin',
  'public/v1/embed.js',
];

describe('a process of the server', () => {
  it('knows what its build lacks', () => {
    expect(missingParts(folderOf(...WHOLE))).toEqual([]);
    expect(missingParts(folderOf(...WHOLE.slice(1)))).toEqual(['dist/cli/worker.js']);
  });

  function prepareWith(environment: Readonly<Record<string, string>>, folder: string) {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const say = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    onTestFinished(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });
    prepareProcess();
    return { ended: exit.mock.calls, said: say.mock.calls.flat() };
  }

  it('ends with a word where there is no command line to take threads from', () => {
    const lacking = prepareWith({ NODE_ENV: 'production' }, folderOf(...WHOLE.slice(1)));
    expect(lacking).toEqual({
      ended: [[1]],
      said: ['The build is not whole: dist/cli/worker.js. Run “npm run build”.'],
    });
  });

  it('ends with a word where a setting cannot be read', () => {
    const { ended, said } = prepareWith({ DATELINE_TRUST_PROXY: 'yes' }, folderOf());
    expect(ended).toEqual([[1]]);
    expect(said.join()).toContain('DATELINE_TRUST_PROXY must be');
  });

  it('goes on where all is there, and in development without a build', () => {
    expect(prepareWith({ NODE_ENV: 'production' }, folderOf(...WHOLE)).ended).toEqual([]);
    expect(prepareWith({ NODE_ENV: 'development' }, folderOf()).ended).toEqual([]);
  });
});
