/** A PostgreSQL server for tests and measurements: started on a free port, gone with them. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { installPackage } from './debian-packages';
import { findFreePort } from './free-port';

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Where `initdb` and `postgres` are; on Debian as root the package is installed if it is missing.
 *
 * @returns null where there is none and none can be installed
 */
export function findPostgresPrograms(): string | null {
  return lookForPrograms() ?? (installPackage('postgresql') ? lookForPrograms() : null);
}

function lookForPrograms(): string | null {
  const versions = '/usr/lib/postgresql';
  const debian = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : [];
  const folders = [
    ...debian,
    ...(process.env.PATH ?? '').split(delimiter),
    '/opt/homebrew/opt/postgresql/bin',
    '/usr/local/opt/postgresql/bin',
  ];
  return (
    folders.find((folder) =>
      ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
    ) ?? null
  );
}

/** Start a server with an empty database, listening on the loopback address only. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  // Neither a project folder nor one only root can enter: the server runs as its own user.
  const folder = mkdtempSync('/tmp/dateline-postgres-');
  const asUser = serverUser(folder);
  const data = join(folder, 'data');
  const [initdb, ...initdbArguments] = asUser([
    join(programs, 'initdb'),
    ...['--pgdata', data, '--username', 'dateline', '--auth', 'trust', '--encoding', 'UTF8'],
    ...['--locale', 'C', '--no-sync'],
  ]);
  execFileSync(initdb!, initdbArguments, { stdio: 'pipe', cwd: folder });
  const port = await findFreePort('127.0.0.1');
  const [postgres, ...postgresArguments] = asUser([
    join(programs, 'postgres'),
    ...['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
  ]);
  const server = spawn(postgres!, postgresArguments, { stdio: 'ignore', cwd: folder });
  const url = `postgres://dateline@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: there, commands run as the user its package made. */
function serverUser(folder: string): (command: string[]) => string[] {
  if (userInfo().uid !== 0) return (command) => command;
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
  );
  chownSync(folder, uid!, gid!);
  return (command) => ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...command];
}

async function untilReady(url: string): Promise<void> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
