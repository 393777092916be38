/** Where the service worker is; it covers the whole site from there. */
export const SERVICE_WORKER_URL = '/sw.js';

/** What pages tell the service worker. */
export type WorkerNote =
  /** Keep the page anew, and the files it has used that are not kept yet. */
  | { readonly type: 'renew-page'; readonly files: readonly string[] }
  /** Become the active one, if the page's scripts are of this make and no other page is open. */
  | { readonly type: 'take-over'; readonly scripts: readonly string[] };
