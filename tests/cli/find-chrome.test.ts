import { afterEach, describe, expect, test, vi } from 'vitest';
import { findChrome } from '@/lib/cli/find-chrome';

afterEach(() => vi.unstubAllEnvs());

describe('the browser for tests and pictures', () => {
  test('is the one CHROME_PATH names', () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(findChrome()).toBe(process.execPath);
  });

  test('is not guessed where CHROME_PATH names nothing', () => {
    vi.stubEnv('CHROME_PATH', '/no/such/chrome');
    expect(() => findChrome()).toThrow(/CHROME_PATH is \/no\/such\/chrome.*Correct or unset it/);
  });
});
