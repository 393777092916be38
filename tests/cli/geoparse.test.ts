import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { runNode } from '@/lib/cli/bench/child';
import { EXPORTERS } from '@/lib/export';
import { storyDocx, storyEpub, storyPage, storyPdf } from '../import/make-files';
import { openBuiltCli } from './run-cli';

const STORY = 'The ferry from Naples to Capri was cancelled, the Italian navy said in Rome.';
const OTHER = 'Heavy snow fell on Ankara and Istanbul.';

const { run, folder, outDir } = openBuiltCli();

const file = (name: string, text: string) => {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
};

describe('dateline geoparse', () => {
  it.each(EXPORTERS.filter(({ id }) => id !== 'png'))('writes $id', async ({ id, join }) => {
    const { code, stdout, stderr } = await run(['geoparse', '--format', id], STORY);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Naples');
    if (join === 'lines') expect(stdout.trimEnd()).not.toContain('\n');
  });

  it('writes a picture as a file of its own', async () => {
    const out = path.join(folder, 'map.png');
    const { code, stderr } = await run(['geoparse', '-f', 'png', '-o', out], STORY);
    expect([code, stderr]).toEqual([0, '']);
    const { width, data } = PNG.sync.read(readFileSync(out));
    expect(width).toBe(2400);
    expect(new Set(data.subarray(0, 4 * 2400 * 900)).size).toBeGreaterThan(50);
  });

  it('writes GeoJSON unless told otherwise', async () => {
    const { stdout } = await run(['geoparse', file('story.txt', STORY)]);
    const collection = check(stdout);
    const names =
      'features' in collection && collection.features.map((one) => one.properties?.name);
    expect(names).toContain('Naples');
  });

  it('writes what it saved in another format, without reading it again', async () => {
    const saved = path.join(folder, 'saved.geojson');
    await run(['geoparse', '--title', 'Ferries', '-o', saved], STORY);
    const { code, stdout } = await run(['convert', saved, '--format', 'markdown']);
    expect(code).toBe(0);
    expect(stdout).toContain('Places in Ferries');
    expect(stdout).toContain('**Capri**');
    const broken = file('broken.geojson', '{"type":"FeatureCollection","features":[]}');
    const refused = await run(['convert', broken, '--format', 'csv']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('does not come from Dateline');
  });

  it('puts several articles under one header', async () => {
    const files = [file('a.txt', STORY), file('b.txt', OTHER)];
    const { stdout } = await run(['geoparse', ...files, '--format', 'csv']);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.find(({ name }) => name === 'Ankara')?.article).toBe(files[1]);
    expect(rows.filter(({ name }) => name === 'name')).toEqual([]);
  });

  it('writes a file for each article', async () => {
    const files = [file('a.txt', STORY), file('b.txt', OTHER)];
    const out = path.join(folder, 'out');
    await run(['geoparse', ...files, '--format', 'kml', '--output-dir', out]);
    expect(readdirSync(out).sort()).toEqual(['a.kml', 'b.kml']);
    expect(readFileSync(path.join(out, 'b.kml'), 'utf8')).toContain('Ankara');
  });

  it.each([
    ['story.pdf', storyPdf],
    ['story.docx', storyDocx],
    ['story.epub', storyEpub],
    ['story.html', storyPage],
  ])('reads %s', async (name, make) => {
    const at = path.join(folder, name);
    writeFileSync(at, await make());
    const { code, stdout } = await run(['geoparse', at, '--format', 'json']);
    expect(code).toBe(0);
    const { article, mentions } = JSON.parse(stdout);
    expect(article.title).toContain('Ferries stop');
    const names = mentions.map(({ text }: { text: string }) => text);
    expect(names).toContain('Capri');
  });

  it('keeps the offsets of a text file', async () => {
    const text = '\r\n\r\n  The ferry to Capri\r\nwas cancelled in Naples.';
    const { stdout } = await run(['geoparse', file('crlf.txt', text), '--format', 'json']);
    const { article, mentions } = JSON.parse(stdout);
    expect(article.text).toBe(text);
    const naples = mentions.find((mention: { text: string }) => mention.text === 'Naples');
    expect(text.slice(naples.start, naples.end)).toBe('Naples');
  });

  it('refuses to run documents together that cannot be', async () => {
    const files = [file('a.txt', STORY), file('b.txt', OTHER)];
    const { code, stderr } = await run(['geoparse', ...files, '--format', 'kml']);
    expect(code).toBe(1);
    expect(stderr).toContain('--output-dir');
  });

  it('passes over a file that is not there, reads the rest, and ends with 1', async () => {
    const { code, stdout, stderr } = await run([
      'geoparse',
      path.join(folder, 'missing.txt'),
      file('b.txt', OTHER),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no such file. Skipped.');
    expect(stdout).toContain('Ankara');
  });

  it('says that there was no text', async () => {
    const { code, stdout, stderr } = await run(['geoparse'], '  \n');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('standard input: There is no text in it');
  });

  it.each([
    [['geoparse', '--format', 'shapefile'], 'Allowed choices are'],
    [['geoparse', '--jobs', '0'], 'from 1 to 256'],
    [['geoparse', '--home', '200,0'], 'longitude and latitude'],
    [['geoparze'], 'unknown command'],
    [['geoparse', '--gazetteer', '/nowhere.bin'], 'no gazetteer at'],
  ])('refuses %j with a word on why', async (args, words) => {
    const { code, stderr } = await run(args, STORY);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });

  it('helps', async () => {
    const { code, stdout } = await run(['geoparse', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:');
    for (const { id } of EXPORTERS) expect(stdout).toContain(id);
  });

  it('starts quickly on a short text', async () => {
    const story = file('story.txt', STORY);
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      // Processor time: tests share the machine with other tests.
      times.push((await runNode(path.join(outDir, 'main.js'), ['geoparse', story])).cpuMs);
    }
    expect(Math.min(...times)).toBeLessThan(800);
  });
});
