import { cleanup, render } from '@testing-library/react';
import { NuqsTestingAdapter, type OnUrlUpdateFunction } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { afterEach } from 'vitest';
import { HoverProvider } from '@/components/state/hover';
import english from '@/lib/i18n/messages/en.json';

afterEach(cleanup);

/** Draw a part of the page with the words, the address and the light it needs around it. */
export function renderPart(
  part: ReactNode,
  { address = '', onAddress }: { address?: string; onAddress?: OnUrlUpdateFunction } = {},
) {
  const around = (children: ReactNode) => (
    <IntlProvider locale="en" messages={english} timeZone="UTC">
      <NuqsTestingAdapter searchParams={address} onUrlUpdate={onAddress} hasMemory>
        <HoverProvider>{children}</HoverProvider>
      </NuqsTestingAdapter>
    </IntlProvider>
  );
  const drawn = render(around(part));
  return { ...drawn, redraw: (next: ReactNode) => drawn.rerender(around(next)) };
}
