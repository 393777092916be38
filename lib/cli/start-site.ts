import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from './free-port';

/** The production site, running on this machine. */
export interface RunningSite {
  /** Origin, e.g. `http://127.0.0.1:49152`, without a slash at the end. */
  readonly url: string;
  /** The last of what the server wrote to its log. */
  said(): string;
  /** Ends the server; resolves once its process is gone. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const HOST = '127.0.0.1';

/**
 * Start the production build on a free port, building it first if there is none.
 *
 * @param environment variables added to this process's own for the server
 * @throws {Error} with the server's last words, if the build or the start fails
 */
export async function startSite(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  buildIfMissing();
  const port = await findFreePort(HOST);
  const url = `http://${HOST}:${port}`;
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const server = spawn(
    process.execPath,
    [next, 'start', '--hostname', HOST, '--port', String(port)],
    {
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
    });
  }
  const site = { url, said: () => output, stop: () => stop(server) };
  try {
    await waitUntilReady(url, server);
  } catch (error) {
    await site.stop();
    throw new Error(`The site did not start: ${(error as Error).message}\n${output}`);
  }
  return site;
}

function buildIfMissing(): void {
  const folder = process.env.NEXT_DIST_DIR ?? '.next';
  if (existsSync(path.join(folder, 'BUILD_ID'))) return;
  console.log('No production build yet: running npm run build …');
  const { status } = spawnSync('npm', ['run', 'build'], {
    // Tests run with NODE_ENV=test, which a build must not inherit.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run build failed with status ${status}.`);
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`its process ended with ${server.exitCode}.`);
    const answered = await fetch(url).then(
      (response) => response.ok || response.status < 500,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer from ${url} within ${START_TIMEOUT_MS / 1000} s.`);
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    // A server that is busy with its farewells is not waited for.
    setTimeout(() => server.kill('SIGKILL'), 5000).unref();
  });
}
