/**
 * `npm run test:kill`: kill a writing process 250 times, or as often as the argument says, first on
 * SQLite, then on PostgreSQL where there is one.
 */
import { findPostgresPrograms, startPostgres } from '@/lib/cli/local-postgres';
import { killWriter } from './kill-writer';

const rounds = Number(process.argv[2] ?? 250);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('Say how often: a whole number.');

await killOn('SQLite', null);
const programs = findPostgresPrograms();
if (programs) {
  const server = await startPostgres(programs);
  try {
    await killOn('PostgreSQL', server.url);
  } finally {
    await server.stop();
  }
} else {
  console.log('No PostgreSQL here, and none could be installed: it is left out.');
}

async function killOn(name: string, databaseUrl: string | null): Promise<void> {
  const startedAt = Date.now();
  const { kills, acknowledged, ahead } = await killWriter(rounds, databaseUrl, (round, writes) => {
    if (round % 25 === 24)
      console.log(`${name}: ${round + 1} kills, ${writes} acknowledged writes`);
  });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(
    `${name}: ${kills} kills in ${seconds} s; all ${acknowledged} acknowledged writes are there ` +
      `(and ${ahead} that were done but not yet said), no map is half there.`,
  );
}
