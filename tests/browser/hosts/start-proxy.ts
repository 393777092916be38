/** The proxies of `docs/self-hosting.md`, as it sets them up. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackPackage } from '@/lib/cli/debian-packages';
import { findFreePort } from '@/lib/cli/free-port';

/** The site as the guide calls it. */
export const SITE_NAME = 'maps.example.org';
const UPSTREAM = '127.0.0.1:3000';

export type ProxyName = 'nginx' | 'caddy';

export interface RunningProxy {
  /** Where it takes HTTPS for `SITE_NAME`, on all loopback addresses. */
  readonly port: number;
  stop(): Promise<void>;
}

/** A proxy's program, and the folder to remove with it if it was fetched for the tests. */
export interface ProxyProgram {
  readonly name: ProxyName;
  readonly file: string;
  readonly folder: string | null;
}

const PROGRAMS: Readonly<Record<ProxyName, readonly [file: string, version: string]>> = {
  nginx: ['usr/sbin/nginx', '-v'],
  caddy: ['usr/bin/caddy', 'version'],
};

/**
 * The program as installed, or out of Debian's package of the same name, which is not installed:
 * it would take the machine's ports.
 *
 * @returns null, after saying so, where there is neither
 */
export function findProxy(name: ProxyName): ProxyProgram | null {
  const [inPackage, version] = PROGRAMS[name];
  const runs = (file: string) => spawnSync(file, [version]).status === 0;
  if (runs(name)) return { name, file: name, folder: null };
  const folder = unpackPackage(name);
  const file = folder && path.join(folder, inPackage);
  if (file && runs(file)) return { name, file, folder };
  if (folder) rmSync(folder, { recursive: true });
  console.warn(`SKIPPED: the site behind ${name}, which is neither installed nor to be had.`);
  return null;
}

/**
 * Start a proxy with the guide's own configuration. Only what a test machine lacks is changed:
 * ports, the place of the certificate and of what runs behind.
 *
 * @param upstream origin of the site behind it
 * @throws {Error} with the program's words where it finds fault with the configuration
 */
export async function startProxy(
  { name, file: program }: ProxyProgram,
  upstream: string,
): Promise<RunningProxy> {
  const folder = mkdtempSync(path.join(tmpdir(), `dateline-${name}-`));
  const port = await findFreePort();
  const file = path.join(folder, 'configuration');
  const guide = readConfiguration(name).replaceAll(UPSTREAM, new URL(upstream).host);
  writeFileSync(
    file,
    name === 'nginx' ? forNginx(guide, folder, port) : await forCaddy(guide, port),
  );
  const [check, run] = COMMANDS[name](file, folder);
  const environment = { ...process.env, HOME: folder, XDG_DATA_HOME: folder };
  execFileSync(program, check, { env: environment, stdio: 'pipe' });
  const server = spawn(program, run, { env: environment, stdio: 'ignore' });
  return {
    port,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

const COMMANDS: Readonly<
  Record<ProxyName, (file: string, folder: string) => readonly [check: string[], run: string[]]>
> = {
  nginx: (file, folder) => {
    const given = ['-p', folder, '-c', file];
    return [['-t', ...given], given];
  },
  caddy: (file) => {
    const given = ['--config', file, '--adapter', 'caddyfile'];
    return [
      ['validate', ...given],
      ['run', ...given],
    ];
  },
};

/** The block of the guide that is this program's whole set-up. */
function readConfiguration(name: ProxyName): string {
  const language = name === 'nginx' ? 'nginx' : 'caddyfile';
  const block = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's');
  const found = block.exec(readFileSync('docs/self-hosting.md', 'utf8'))?.[1];
  if (!found?.includes(UPSTREAM)) throw new Error(`The guide sets up no ${name}.`);
  return found;
}

function forNginx(guide: string, folder: string, port: number): string {
  const [certificate, key] = ['site.pem', 'site.key'].map((name) => path.join(folder, name));
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
      ...['-subj', `/CN=${SITE_NAME}`, '-keyout', key!, '-out', certificate!],
    ],
    { stdio: 'pipe' },
  );
  const site = guide
    .replace('listen 443 ssl', `listen ${port} ssl`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
    .replace(/ssl_certificate {2,}.*;/, `ssl_certificate ${certificate};`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ');
  return `daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${folders}
${site} }`;
}

async function forCaddy(guide: string, port: number): Promise<string> {
  const options = [
    ...['admin off', 'skip_install_trust', 'local_certs'],
    ...[`http_port ${await findFreePort()}`, `https_port ${port}`],
  ];
  return `{\n${options.map((option) => `  ${option}\n`).join('')}}\n${guide}`;
}
