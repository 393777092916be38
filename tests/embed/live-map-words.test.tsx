// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { useMapWords } from '@/components/map-pane/use-map-words';
import { FRAME_NAMESPACES, type FrameMessages } from '@/lib/embed/frame-data';
import { loadMessages, type Messages } from '@/lib/i18n/load-messages';

it('the frame is handed every word that its map says', async () => {
  const whole = await loadMessages('en');
  const messages = Object.fromEntries(
    FRAME_NAMESPACES.map((name) => [name, whole[name]]),
  ) as unknown as FrameMessages;
  const missing: string[] = [];
  const { result } = renderHook(() => useMapWords(), {
    wrapper: ({ children }) => (
      <IntlProvider
        locale="en"
        messages={messages as Messages}
        onError={({ message }) => missing.push(message)}
      >
        {children}
      </IntlProvider>
    ),
  });
  const words = result.current;
  expect(words.region?.(3)).toBe('Map of 3 places');
  expect(missing).toEqual([]);
});
