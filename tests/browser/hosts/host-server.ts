/** Other people's pages: a server on a port, and so an origin, of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { openPage } from '../open-page';

export interface HostSite extends AsyncDisposable {
  /** Origin, with a host name that is not the site's, so that the browser takes it for another site. */
  readonly url: string;
}

/** What a host serves, by path. */
export type HostFiles = Readonly<Record<string, { readonly type: string; readonly body: string }>>;

export async function startHost(files: HostFiles): Promise<HostSite> {
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://host').pathname];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A page of a newspaper around some markup. */
export const hostPage = (body: string) => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A newspaper</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{max-width:680px;margin:24px auto;padding:0 16px;font:18px/1.6 Georgia,serif}</style>
</head><body>${body}</body></html>`,
});

/** Serve one page with its files, and open it. */
export async function openHost(
  body: string,
  files: HostFiles = {},
  options: Parameters<typeof openPage>[1] = {},
) {
  const host = await startHost({ ...files, '/': hostPage(body) });
  const opened = await openPage(`${host.url}/`, options);
  return {
    ...opened,
    host,
    [Symbol.asyncDispose]: async () => {
      await opened[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}

/** The map's frame within a page. */
export const frameOf = (page: Page) => page.frames().find((frame) => frame.parentFrame())!;

/** Wait until the live map in a frame has been drawn. */
export async function waitForLiveMap(page: Page, selector = 'iframe'): Promise<void> {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page
    .frameLocator(selector)
    .first()
    .locator('[data-map-ready]')
    .waitFor({ timeout: 60_000 });
}
