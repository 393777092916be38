// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFollowing } from '@/components/state/use-following';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('follows some frames later, when the answer has been painted', async () => {
  const { result, rerender } = renderHook(({ value }) => useFollowing(value), {
    initialProps: { value: 'Baku' },
  });
  expect(result.current).toBe('Baku');
  rerender({ value: 'Shusha' });
  expect(result.current).toBe('Baku');
  await pass(17);
  expect(result.current).toBe('Baku');
  await pass(60);
  expect(result.current).toBe('Shusha');
});

test('skips what has changed again by then', async () => {
  const seen: string[] = [];
  const { rerender } = renderHook(
    ({ value }) => {
      const followed = useFollowing(value, 100);
      seen.push(followed);
    },
    { initialProps: { value: 'Baku' } },
  );
  rerender({ value: 'Shusha' });
  await pass(80);
  rerender({ value: 'Ganja' });
  await pass(80);
  expect(new Set(seen)).toEqual(new Set(['Baku']));
  await pass(100);
  expect(new Set(seen)).toEqual(new Set(['Baku', 'Ganja']));
});
