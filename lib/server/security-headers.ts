/** Which headers keep pages from running, loading or being framed by what they should not be. */

/** What the policy of a page depends on. */
export interface PolicyOptions {
  /** Fresh and unguessable for every answer; base64. */
  readonly nonce: string;
  /** The development server evaluates code and keeps a socket open. */
  readonly isDevelopment: boolean;
  /** `DATELINE_MAP_STYLE`: where it leads elsewhere, so do its tiles, fonts and pictures. */
  readonly mapStyleUrl: string;
}

/**
 * The Content-Security-Policy of a page.
 *
 * Scripts run by nonce only, and what they load with them; nothing comes from elsewhere unless the
 * operator brought a map style that does. `style` attributes are allowed: they hold positions and
 * sizes, and the attribute cannot come from a text, which React never puts into markup.
 */
export function pagePolicy(options: PolicyOptions): string {
  const { nonce, isDevelopment, mapStyleUrl } = options;
  const tiles = tileHosts(mapStyleUrl);
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'self'"],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    // The development server writes style elements that know no nonce.
    'style-src-elem': ["'self'", isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...tiles],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(isDevelopment ? ['ws:'] : []), ...tiles],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  };
  return writePolicy(directives);
}

/** What the policy of an embed depends on. */
export interface EmbedPolicyOptions {
  /** Hash of its one inline sheet, e.g. `sha256-…`; null where there is none. */
  readonly styleHash: string | null;
  /** `DATELINE_FRAME_HOSTS`: who may frame embeds; everyone where it is empty. */
  readonly frameHosts: string;
  readonly mapStyleUrl: string;
}

/**
 * The Content-Security-Policy of an embed: our own files and nothing else. Without a nonce, so that
 * an answer can be cached; a sandboxed frame still has this server as its `'self'`. Browsers that know
 * Trusted Types enforce them.
 */
export function embedPolicy({ styleHash, frameHosts, mapStyleUrl }: EmbedPolicyOptions): string {
  const tiles = tileHosts(mapStyleUrl);
  return writePolicy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...(styleHash ? [`'${styleHash}'`] : [])],
    'img-src': ["'self'", 'data:', 'blob:', ...tiles],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...tiles],
    // In a sandbox the map's worker has no origin to be loaded from: there the map library fetches
    // it and starts it from its own bytes.
    'worker-src': ["'self'", 'blob:', 'data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // No string becomes markup or code; the frame's script has the one policy there may be.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
    'frame-ancestors': embeddersOf(frameHosts),
  });
}

/** Where the operator's own map style may load from: whatever it names. */
function tileHosts(mapStyleUrl: string): readonly string[] {
  return /^https?:/.test(mapStyleUrl) ? ['https:', new URL(mapStyleUrl).origin] : [];
}

const writePolicy = (directives: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** Who may frame an embed: everyone, or the hosts listed and their subdomains, on any port. */
function embeddersOf(frameHosts: string): readonly string[] {
  const hosts = frameHosts
    .split(',')
    .map((host) => host.trim().toLowerCase())
    // A host and nothing that could begin another directive.
    .filter((host) => /^[a-z0-9.-]+$/.test(host));
  if (hosts.length === 0) return ['*'];
  return ["'self'", ...hosts.flatMap((host) => [`${host}:*`, `*.${host}:*`])];
}

/** An unguessable value for one answer. */
export const newNonce = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
