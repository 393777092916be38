/** Where the site serves the compressed gazetteer. */
export const GAZETTEER_URL = '/gazetteer.bin.gz';

/** The same with the version that this page was built with, so that it may be kept for good. */
export function gazetteerUrl(): string {
  const version = process.env.GAZETTEER_VERSION;
  return version ? `${GAZETTEER_URL}?v=${version}` : GAZETTEER_URL;
}
