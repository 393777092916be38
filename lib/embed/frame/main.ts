/**
 * The first script in the frame: small, and without storage, cookies or anything that a sandboxed
 * frame may not have. It sizes the frame, brings the list to life, talks with the page around, and
 * fetches the live map when the frame comes into view.
 */
import { FRAME_DATA_ID, type FrameData } from '../frame-data';
import { answerHost, type HostContext, heightMessages, linkMessage } from './host-dialects';
import { enliven } from './list';
import { type HeightReport, reportHeight } from './report-height';
import { startMap } from './start-map';
import { createFrameStore } from './state';
import { createTell, obeyPage, readyMessage, tellOfReader } from './talk-to-page';

const byId = (id: string) => document.getElementById(id);

/**
 * The page's policy lets no string become markup or code (Trusted Types). Addresses of scripts it
 * asks about: the map library starts its worker by one. Which of them may be loaded is for the rest
 * of the policy to say.
 */
function trustAddresses(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypePolicies };
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });
}

/** As far as it is used here; not all browsers have it. */
interface TrustedTypePolicies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

function start(): void {
  const json = byId(FRAME_DATA_ID)?.textContent;
  const frame = byId('frame');
  const list = byId('list');
  const stage = byId('stage');
  if (!json || !frame || !stage) {
    const id = location.pathname.split('/').at(-1) ?? '';
    createTell(id)({ type: 'error', code: 'not-found' });
    return;
  }
  const data = JSON.parse(json) as FrameData;
  const root = document.documentElement;
  const store = createFrameStore({
    selectedId: data.places.some(({ id }) => id === data.placeId) ? data.placeId : null,
    mentionId: null,
    isOpen: true,
    hoveredId: null,
    by: 'page',
    theme: data.theme,
    kinds: data.kinds,
  });
  const tell = createTell(data.id);
  const host: HostContext = { mapId: data.id, url: new URL(location.href), sizerId: null };
  const send = (messages: readonly unknown[]) => {
    if (parent === window) return;
    for (const message of messages) parent.postMessage(message, '*');
  };

  if (list && !data.isStatic) enliven(list, data, store);
  store.subscribe(() => {
    const { theme } = store.get();
    root.dataset.theme = theme === 'auto' ? 'system' : theme;
  });
  // A frame that is as high as its host made it has nothing to ask for.
  const heights: HeightReport = data.fits
    ? { last: () => innerHeight }
    : reportHeight(frame, (height) => send(heightMessages(host, height)));

  const hello = () => {
    tell(readyMessage(data, heights.last()));
    if (!data.fits) send(heightMessages(host, heights.last()));
  };
  addEventListener('message', ({ source, data: message }) => {
    if (source !== parent || parent === window) return;
    const answer = data.fits ? null : answerHost(message, host, heights.last());
    if (answer) send(answer);
    else {
      obeyPage(message, data, store, {
        hello,
        setLanguage: reloadIn,
        setInteractive: (isInteractive) => frame.toggleAttribute('inert', !isInteractive),
      });
    }
  });
  tellOfReader(store, data, tell);
  tell(readyMessage(data, heights.last()));

  byId('page-link')?.addEventListener('click', (event) => {
    const message = linkMessage(host.url, (event.currentTarget as HTMLAnchorElement).href);
    // Where WordPress framed us, it opens links for us: a sandbox lets us open none.
    if (message && origin === 'null') {
      event.preventDefault();
      send([message]);
    }
  });
  if (!data.isStatic) startMap(stage, data, store, tell);
}

/** Only the server knows the words of another language. */
function reloadIn(language: string): void {
  const url = new URL(location.href);
  if (url.searchParams.get('lang') === language) return;
  url.searchParams.set('lang', language);
  location.replace(url);
}

trustAddresses();
start();
