import lighthouse, { type Config, desktopConfig, type Result } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** So often a page is visited at most until a trace of it is whole. */
const MOST_VISITS = 5;

async function run(
  site: string,
  port: number,
  categories: readonly Category[],
  config?: Config,
): Promise<Result> {
  const onlyCategories = [...categories];
  const flags = { port, logLevel: 'error' as const, onlyCategories };
  const visit = () => lighthouse(`${site}/`, flags, config);
  let result = await visit();
  // On a busy machine the trace may come without its beginning.
  for (let again = 1; again < MOST_VISITS && result?.lhr.runtimeError; again++) {
    result = await visit();
  }
  if (!result) throw new Error('Lighthouse gave no result.');
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  return lhr;
}

const pointsOf = (result: Result, id: Category) =>
  Math.round((result.categories[id]?.score ?? 0) * 100);

/**
 * Lighthouse's scores of home, 0–100, at its desktop settings; performance also at those it has of
 * itself, which are of a phone with a quarter of this machine's speed on a slow network.
 *
 * @param port where a running Chrome listens for debuggers
 * @throws Error if Lighthouse could not load the page, with its reason
 */
export async function measureLighthouse(
  site: string,
  port: number,
): Promise<Record<string, number>> {
  const desktop = await run(site, port, CATEGORIES, desktopConfig);
  const phone = await run(site, port, ['performance']);
  return {
    ...Object.fromEntries(
      CATEGORIES.map((id) => [`Lighthouse ${id} points`, pointsOf(desktop, id)]),
    ),
    'Lighthouse performance as a phone points': pointsOf(phone, 'performance'),
  };
}
