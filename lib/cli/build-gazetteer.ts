import { mkdirSync } from 'node:fs';
import { listSources } from '@/lib/gazetteer/sources/attribution';
import { readBundledRows } from '@/lib/gazetteer/sources/bundled';
import { GazetteerWriter } from '@/lib/gazetteer/write/writer';

mkdirSync('public', { recursive: true });
const writer = new GazetteerWriter();
const { rows, date } = readBundledRows((message) => console.error(`gazetteer: ${message}`));
for (const row of rows) writer.add(row);
const written = writer.finish('public/gazetteer.bin', {
  title: 'Dateline world gazetteer',
  date,
  sources: listSources(),
  inputHash: '',
});
console.error('gazetteer:', JSON.stringify(written));
