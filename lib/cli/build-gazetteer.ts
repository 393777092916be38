import { mkdirSync } from 'node:fs';
import { bundledRows } from '@/lib/gazetteer/sources/bundled';
import { GazetteerWriter } from '@/lib/gazetteer/write/writer';

mkdirSync('public', { recursive: true });
const writer = new GazetteerWriter();
let count = 0;
for (const row of bundledRows()) {
  writer.add(row);
  if (++count % 50_000 === 0) console.error(`gazetteer: ${count} rows read`);
}
const written = writer.finish('public/gazetteer.bin', {
  title: 'Dateline world gazetteer',
  date: '2024-01-01',
  sources: [],
  inputHash: '',
});
console.error('gazetteer:', JSON.stringify(written));
