import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

// Nothing goes anywhere that nobody asked for, the framework's own figures of use included.
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** Which build of the basemap this is; part of the address of its files. */
function basemapVersion() {
  const stamp = 'public/basemap/stamp.json';
  return existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')).stamp.slice(0, 12) : '';
}

/** Which build of the gazetteer this is; part of the address that browsers keep it by. */
function gazetteerVersion() {
  const file = 'public/gazetteer.bin.gz';
  if (!existsSync(file)) return '';
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}

/** The map's files are open to every origin: a sandboxed embed has none of its own. */
const OPEN_TO_ALL = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Access-Control-Expose-Headers', value: 'ETag, Content-Range' },
];
/** What has its version in its address never changes. */
const KEPT_FOR_GOOD = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }];
/** For every answer. What a page may load and run is up to `proxy.ts`, which knows its nonce. */
const FOR_ALL = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // The address of an unlisted map is nobody else's business.
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=()',
  },
];
/** The interface answers with data: opened as a page, it can neither run nor load anything. */
const DATA_ONLY = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
];
/** An address for ever, with what is mended in it: asked for again after an hour. */
const KEPT_AN_HOUR = [
  { key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=604800' },
];
const EMBED_FILES = '/v1/:path*';
const HASHED_EMBED_FILES = '/v1/:file([a-z]+-[A-Z0-9]{8}\\.(?:js|css))';
/** Files that `npm run build:embed` lays beside these packed by Brotli, a sixth smaller than by gzip. */
const PACKED_FILES = [
  { source: '/v1/:file([a-z]+-[A-Z0-9]{8}\\.js)', type: 'text/javascript' },
  { source: '/v1/:file([a-z]+-[A-Z0-9]{8}\\.css)', type: 'text/css' },
  { source: '/maplibre/:file(maplibre-gl-worker\\.mjs)', type: 'text/javascript' },
];
/** Said by browsers to servers they reach by https, and to their own machine. */
const TAKES_BROTLI = [
  {
    type: /** @type {const} */ ('header'),
    key: 'accept-encoding',
    value: '(?:.*,\\s*)?br(?:\\s*,.*)?',
  },
];
const MAP_FILES = '/:folder(basemap|maplibre)/:path*';

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Whoever reads a page for its description (WordPress looks for oEmbed) finds it in the head, not
  // written after the body for browsers to move.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm run typecheck`, over the tests and build steps too.
  typescript: { ignoreBuildErrors: true },
  // Read from disk by the server; standalone builds must carry them along.
  outputFileTracingIncludes: {
    '/*': [
      './public/gazetteer.bin',
      './public/basemap/**',
      './public/pictures/**',
      './public/v1/**',
    ],
  },
  turbopack: {
    resolveAlias: {
      // Messages reach the browser parsed; without this it would be sent a parser, too.
      'use-intl/format-message': {
        browser: 'use-intl/format-message/format-only',
        default: './lib/i18n/format-message.ts',
      },
      // The archive's reader unpacks by the browser's own means wherever there are any.
      fflate: { browser: './lib/client/fflate.ts' },
      // The same parsers under two names would be sent twice.
      'nuqs/server': { browser: 'nuqs' },
    },
  },
  env: { BASEMAP_VERSION: basemapVersion(), GAZETTEER_VERSION: gazetteerVersion() },
  rewrites: async () => ({
    beforeFiles: PACKED_FILES.map(({ source }) => ({
      source,
      has: TAKES_BROTLI,
      destination: `${source.slice(0, source.indexOf(':'))}:file.br`,
    })),
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    { source: '/:path*', headers: FOR_ALL },
    { source: '/:data(api|oembed)/:path*', headers: DATA_ONLY },
    { source: EMBED_FILES, headers: [...OPEN_TO_ALL, ...KEPT_AN_HOUR] },
    { source: HASHED_EMBED_FILES, headers: KEPT_FOR_GOOD },
    ...PACKED_FILES.map(({ source, type }) => ({
      source,
      has: TAKES_BROTLI,
      headers: [
        { key: 'Content-Encoding', value: 'br' },
        { key: 'Content-Type', value: `${type}; charset=utf-8` },
        { key: 'Vary', value: 'Accept-Encoding' },
      ],
    })),
    { source: MAP_FILES, headers: OPEN_TO_ALL },
    { source: MAP_FILES, has: [{ type: 'query', key: 'v' }], headers: KEPT_FOR_GOOD },
    {
      source: '/gazetteer.bin.gz',
      has: [{ type: 'query', key: 'v' }],
      headers: KEPT_FOR_GOOD,
    },
  ],
};

export default nextConfig;
