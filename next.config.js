/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Types are checked by `npm run typecheck`, over the tests and build steps too.
  typescript: { ignoreBuildErrors: true },
  // The gazetteer is read from disk by the server; standalone builds must carry it along.
  outputFileTracingIncludes: { '/*': ['./public/gazetteer.bin'] },
};

export default nextConfig;
