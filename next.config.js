/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The gazetteer is read from disk by the server; standalone builds must carry it along.
  outputFileTracingIncludes: { '/*': ['./public/gazetteer.bin'] },
};

export default nextConfig;
