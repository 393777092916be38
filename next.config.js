/**
 * The map's files are open to every origin: a sandboxed embed has none of its own. They may be kept
 * for an hour; a changed archive is noticed by its ETag.
 */
const MAP_FILE_HEADERS = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Access-Control-Expose-Headers', value: 'ETag, Content-Range' },
  { key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=604800' },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Types are checked by `npm run typecheck`, over the tests and build steps too.
  typescript: { ignoreBuildErrors: true },
  // The gazetteer is read from disk by the server; standalone builds must carry it along.
  outputFileTracingIncludes: { '/*': ['./public/gazetteer.bin'] },
  headers: async () => [
    { source: '/basemap/:path*', headers: MAP_FILE_HEADERS },
    { source: '/maplibre/:path*', headers: MAP_FILE_HEADERS },
  ],
};

export default nextConfig;
