/** The page's side of offline use: the service worker, and the large files when there is leisure. */
import { keepOfflineFiles } from './offline-files';
import { SERVICE_WORKER_URL, type WorkerNote } from './service-worker-notes';

/** Room that must be left in the browser's storage, in bytes. */
const MIN_ROOM = 200_000_000;

/**
 * Register the service worker, have it keep the page as it is now, and fetch the large files if
 * neither the connection nor the storage is scarce. Does nothing where there is no such thing.
 */
export async function startOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // Pages under development must not be made of what an earlier build has left behind.
  if (process.env.NODE_ENV !== 'production') return unregister();
  try {
    const registration = await navigator.serviceWorker.register(SERVICE_WORKER_URL);
    // A newer one takes over if this page is of its make and alone: no page keeps half an old one.
    tell(registration.waiting, { type: 'take-over', scripts: scriptsOfPage() });
    await navigator.serviceWorker.ready;
    tell(registration.active, { type: 'renew-page', files: usedFiles() });
  } catch {
    // Refused by the browser's settings, or the server has none: the page works without.
    return;
  }
  if (await isPlentiful()) await keepOfflineFiles();
}

/** Have the kept page drawn anew, e.g. because its language or colours changed. */
export async function renewKeptPage(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  tell(registration?.active ?? null, { type: 'renew-page', files: usedFiles() });
}

async function unregister(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((one) => one.unregister()));
}

function tell(worker: ServiceWorker | null, note: WorkerNote): void {
  worker?.postMessage(note);
}

/** Everything the page has fetched: its first visit went by before there was a service worker. */
const usedFiles = () => performance.getEntriesByType('resource').map(({ name }) => name);

const scriptsOfPage = () =>
  Array.from(document.scripts, ({ src }) => src).filter((src) => src.includes('/_next/static/'));

/** What some browsers tell of the connection. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly type?: string;
}

/** Whether some 24 MB may be fetched unasked. */
async function isPlentiful(): Promise<boolean> {
  const { connection } = navigator as { readonly connection?: Connection };
  if (connection?.saveData || connection?.type === 'cellular') return false;
  if (/2g|3g/.test(connection?.effectiveType ?? '')) return false;
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota - usage > MIN_ROOM;
}
