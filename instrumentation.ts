/** The framework looks for this file here and calls it once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareProcess } = await import('@/lib/server/prepare-process');
  prepareProcess();
}
