/** What every saved page has in common, made by `npm run build:data` into one file. */
import { z } from 'zod';

export { PAGE_ASSETS_FILE } from './assets-file';

const pageAssets = z.object({
  /** Style sheet, its fonts within it. */
  style: z.string(),
  script: z.string(),
  /** For the page's content security policy: `sha256-…`. */
  styleHash: z.string(),
  scriptHash: z.string(),
});

export type PageAssets = z.output<typeof pageAssets>;

/** The assets of a built file. */
export function readPageAssets(bytes: Uint8Array): PageAssets {
  return pageAssets.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
