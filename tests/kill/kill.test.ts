import { expect, it } from 'vitest';
import { killWriter } from './kill-writer';

/** `npm run test:kill` kills 250 times; here, often enough to notice. */
const ROUNDS = 25;

it('a process killed while it writes loses nothing that it said was done', async () => {
  const { kills, acknowledged } = await killWriter(ROUNDS);
  expect(kills).toBe(ROUNDS);
  expect(acknowledged).toBeGreaterThan(ROUNDS);
}, 120_000);
