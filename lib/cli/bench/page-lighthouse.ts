import lighthouse, { desktopConfig } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Lighthouse's scores of home, 0–100, at its desktop settings.
 *
 * @param port where a running Chrome listens for debuggers
 * @throws Error if Lighthouse could not load the page, with its reason
 */
export async function measureLighthouse(
  site: string,
  port: number,
): Promise<Record<string, number>> {
  const result = await lighthouse(
    `${site}/`,
    { port, logLevel: 'error', onlyCategories: [...CATEGORIES] },
    desktopConfig,
  );
  if (!result) throw new Error('Lighthouse gave no result.');
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  return Object.fromEntries(
    CATEGORIES.map((id) => [
      `Lighthouse ${id} points`,
      Math.round((lhr.categories[id]?.score ?? 0) * 100),
    ]),
  );
}
