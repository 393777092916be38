import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../build-cli';
import { runNode } from './child';
import type { FigureGroup } from './figures';
import { randomFrom } from './random';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const ROWS = 1_000_000;
const SYLLABLES =
  'ka ro mi len to shi var den bu qua ster ol nim pe ghar zan el dor wick ham'.split(' ');
const COUNTRIES = ['AZ', 'BR', 'CD', 'DE', 'ID', 'IN', 'MX', 'NG', 'RU', 'US'];

/** How long a GeoNames dump of a million made-up places takes to compile, and what it needs. */
export async function benchUserGazetteer(): Promise<FigureGroup> {
  await buildCli();
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
  try {
    const dump = path.join(folder, 'dump.txt');
    const output = path.join(folder, 'own.bin');
    await pipeline(Readable.from(dumpLines()), createWriteStream(dump));
    const { ms, maxRssMb } = await runNode(MAIN, ['gazetteer', 'build', dump, '-o', output, '-q']);
    const { size: dumpBytes } = await stat(dump);
    const { size: outputBytes } = await stat(output);
    return {
      title: 'Gazetteer of one’s own',
      figures: [
        { name: 'places', value: ROWS, unit: '' },
        { name: 'GeoNames dump read', value: dumpBytes / 1e6, unit: 'MB' },
        { name: 'gazetteer written', value: outputBytes / 1e6, unit: 'MB' },
        { name: 'time', value: ms / 60_000, unit: 'min' },
        { name: 'memory', value: maxRssMb, unit: 'MB' },
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Lines of a dump, some thousands at a time. */
function* dumpLines(): Generator<string> {
  const random = randomFrom(1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const name = () => {
    const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(
      '',
    );
    return word[0]!.toUpperCase() + word.slice(1);
  };
  for (let id = 1; id <= ROWS; ) {
    let lines = '';
    for (let i = 0; i < 2_000 && id <= ROWS; i++, id++) {
      const usual = name();
      const latitude = (random() * 170 - 85).toFixed(5);
      const longitude = (random() * 360 - 180).toFixed(5);
      const others = Array.from({ length: Math.floor(random() * 4) }, name).join(',');
      const population = random() < 0.2 ? Math.floor(10 ** (random() * 6)) : 0;
      const row = [
        ...[id, usual, usual, others, latitude, longitude, 'P', 'PPL', pick(COUNTRIES), ''],
        ...['01', '', '', '', population, '', '0', 'UTC', '2024-01-01'],
      ];
      lines += `${row.join('\t')}\n`;
    }
    yield lines;
  }
}
