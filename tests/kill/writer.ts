/**
 * Writes maps until it is killed, and says of each write that it is done, once the store has said
 * so. Run by `kill-writer.ts` in a process of its own: `node writer.mjs DATABASE ROUND`.
 */
import { writeSync } from 'node:fs';
import { contentOf, type Done } from './content';
import { openNamed } from './open-named';

const [database = '', round = ''] = process.argv.slice(2);
const store = await openNamed(database);

/** Straight to the pipe: what is said here has happened before the process can end. */
const say = (done: Done) => writeSync(1, `${JSON.stringify(done)}\n`);

for (let n = 0; ; n++) {
  const id = `r${round}-${n}`;
  const at = new Date().toISOString();
  await store.create({ id, editKeyHash: `hash of ${id}`, content: contentOf(id, 1), at });
  say({ id, version: 1, isDeleted: false });
  const saves = n % 4;
  for (let version = 1; version <= saves; version++) {
    const content = contentOf(id, version + 1);
    await store.save({ id, expectedVersion: version, content, action: 'save', at });
    say({ id, version: version + 1, isDeleted: false });
  }
  if (n % 5 === 4) {
    await store.delete(id, at);
    say({ id, version: saves + 1, isDeleted: true });
  }
}
