/**
 * `<dateline-map>`: a map in somebody else's page, tied to the words of the article around it.
 *
 * One script, no library. The element reserves its space at once, loads its frame when it comes
 * near the view, sizes it by the frame's own word, and, given `article="#story"`, finds the map's
 * quotes in the article and ties the two together.
 *
 *   <dateline-map map="k3v9q2" article="#story"></dateline-map>
 *
 * docs/embedding.md and embed.d.ts describe it to those who use it.
 */
import { FRAME_ATTRIBUTES, FRAME_SWITCHES, frameAddress } from './frame-address';
import { moveBehavior } from './light-words';
import {
  type EmbeddedPlace,
  envelope,
  heightOf,
  isMapMessage,
  type PageMessage,
  type Payload,
} from './protocol';
import { type TiedWords, tieWords } from './tie-words';

const DEFAULT_HEIGHT = 480;
/** A page that changes often is looked at again at most this often. Milliseconds. */
const LOOK_AFTER_MS = 300;
/** Longest text sent to be mapped; the server has the same limit. UTF-16 units. */
const MAX_TEXT_LENGTH = 1_000_000;

// Known only while the script itself runs.
const scriptUrl = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

/** The fallback between the tags shows until there is a frame, and again where there is none. */
const STYLE = `:host{display:block;position:relative;background:#8881}
:host([hidden]){display:none}
:host([framed]){background:none}
iframe{display:block;width:100%;border:0}
p{position:absolute;overflow:hidden;width:1px;height:1px;margin:0;clip-path:inset(50%)}`;

/** The custom element; defined as `dateline-map` when the script loads. */
export class DatelineMap extends HTMLElement {
  static readonly observedAttributes = [
    'map',
    'article',
    'links',
    'fit',
    'server',
    ...FRAME_ATTRIBUTES,
    ...FRAME_SWITCHES,
  ];

  /** The places of the map, once `ready`. */
  places: readonly EmbeddedPlace[] = [];

  private frame: HTMLIFrameElement | null = null;
  private mapId: string | null = null;
  private words: TiedWords | null = null;
  private readonly status = document.createElement('p');
  private readonly fallback = document.createElement('slot');
  private readonly observer = new MutationObserver((records) => this.onPageChange(records));
  private lookTimer = 0;
  private restartTimer = 0;
  private isMapping = false;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.status.setAttribute('role', 'status');
    root.append(this.fallback, this.status);
  }

  connectedCallback(): void {
    this.resize(this.wantedHeight);
    addEventListener('message', this.onMessage);
    // The article may still be on its way: wait for the end of it.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.begin, { once: true });
    } else {
      this.begin();
    }
  }

  disconnectedCallback(): void {
    document.removeEventListener('DOMContentLoaded', this.begin);
    removeEventListener('message', this.onMessage);
    this.observer.disconnect();
    this.stop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    if (name === 'links' || (name === 'article' && this.hasAttribute('map'))) {
      this.readArticle();
    } else if (name === 'theme' && now && this.places.length > 0) {
      this.configure({ theme: now as 'auto' });
    } else if (name === 'kinds' && this.places.length > 0) {
      this.configure({ filter: { kinds: now ? now.split(',') : [] } });
    } else {
      // Frameworks set one attribute after the other: start anew once for all of them.
      clearTimeout(this.restartTimer);
      this.restartTimer = window.setTimeout(() => {
        this.stop();
        this.resize(this.wantedHeight);
        this.begin();
      });
    }
  }

  /** Light a place's pin, or none. */
  highlight(placeId: string | null): void {
    this.send({ type: 'place:highlight', placeId });
  }

  /** Choose a place, as if its pin had been pressed. */
  select(placeId: string, mentionId?: string): void {
    this.send({ type: 'place:select', placeId, mentionId, open: true });
    this.words?.light(placeId);
  }

  /** Close the card and put every light out. */
  clear(): void {
    this.send({ type: 'clear' });
    this.words?.light(null);
  }

  /** Change how the map is shown, without loading it anew unless the language changes. */
  configure(config: Omit<Extract<Payload<PageMessage>, { type: 'config' }>, 'type'>): void {
    this.send({ type: 'config', ...config });
  }

  // No accessor bears the name of an attribute: frameworks would set the property instead.

  private get serverUrl(): string {
    return new URL(this.getAttribute('server') ?? scriptUrl, location.href).origin;
  }

  private get wantedHeight(): number {
    return heightOf(Number(this.getAttribute('height'))) ?? DEFAULT_HEIGHT;
  }

  private get articleElement(): HTMLElement | null {
    const selector = this.getAttribute('article');
    return selector ? document.querySelector<HTMLElement>(selector) : null;
  }

  private readonly begin = (): void => {
    if (!this.isConnected) return;
    if (this.hasAttribute('article')) {
      const whole = { childList: true, characterData: true, subtree: true };
      this.observer.observe(document.documentElement, whole);
    }
    void this.start();
  };

  private async start(): Promise<void> {
    const asked = this.getAttribute('map');
    if (this.frame || this.isMapping) return;
    try {
      this.isMapping = true;
      this.mapId = asked ?? (await this.mapOfArticle());
    } catch {
      this.announce('error', { code: 'unavailable' });
      return;
    } finally {
      this.isMapping = false;
    }
    // Meanwhile the element may have gone, or been given another map.
    if (this.mapId && this.isConnected && this.getAttribute('map') === asked && !this.frame) {
      this.frame = this.openFrame(this.mapId);
      this.fallback.replaceWith(this.frame);
      this.setAttribute('framed', '');
    }
  }

  private stop(): void {
    this.leaveArticle();
    this.frame?.replaceWith(this.fallback);
    this.removeAttribute('framed');
    this.frame = null;
    this.mapId = null;
    this.places = [];
  }

  /** Have the article's visible words mapped; texts that the server has seen are not sent again. */
  private async mapOfArticle(): Promise<string | null> {
    const { articleElement: article } = this;
    if (!article) return null;
    const text = this.textOf(article);
    if (!text || text.length > MAX_TEXT_LENGTH) return null;
    const headline = article.querySelector('h1') ?? document.querySelector('h1');
    const title = headline?.textContent?.trim() ?? '';
    const address = `${this.serverUrl}/api/v1/embeds`;
    const hash = await hashOf(`${title}\n${text}`);
    const known = hash && (await askForMap(`${address}/${hash}`).catch(() => null));
    if (known) return known;
    return askForMap(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, title, url: location.origin + location.pathname }),
    });
  }

  /** What readers see of the article, with its line breaks and without what we put there. */
  private textOf(article: HTMLElement): string {
    const { display } = this.style;
    this.style.display = 'none';
    // biome-ignore lint/performance/useDomNodeTextContent: hidden parts are none of the article
    const text = article.innerText.trim();
    this.style.display = display;
    return text;
  }

  private openFrame(mapId: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.src = frameAddress(this.serverUrl, mapId, this);
    frame.title = this.getAttribute('title') ?? 'Map of the places in this article';
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.style.height = this.hasAttribute('fit') ? '100%' : `${this.wantedHeight}px`;
    return frame;
  }

  private send(payload: Payload<PageMessage>): void {
    if (!this.frame || !this.mapId) return;
    this.frame.contentWindow?.postMessage(envelope(this.mapId, payload), this.serverUrl);
  }

  private readonly onMessage = ({ source, origin, data }: MessageEvent): void => {
    const { frame, mapId } = this;
    if (!frame || !mapId || source !== frame.contentWindow) return;
    if (origin !== this.serverUrl || !isMapMessage(data, mapId)) return;
    const message = data;
    switch (message.type) {
      case 'ready':
        this.places = message.places;
        if (!this.hasAttribute('title')) frame.title = message.label;
        this.readArticle();
        this.announce('ready', { title: message.title, places: message.places });
        break;
      case 'resize': {
        const height = heightOf(message.height);
        if (height !== null) this.resize(height);
        break;
      }
      case 'place:enter':
      case 'place:leave':
      case 'place:select': {
        const { type, placeId, mentionId, quote } = message;
        const isChosen = type === 'place:select';
        this.words?.light(
          type === 'place:leave' ? null : placeId,
          isChosen ? mentionId : null,
          isChosen ? quote : null,
        );
        this.announce(type, { placeId, mentionId, quote });
        break;
      }
      case 'view':
        this.announce('view', { bbox: message.bbox, zoom: message.zoom });
        break;
      case 'error':
        this.announce('error', { code: message.code });
        break;
    }
  };

  private resize(height: number): void {
    if (this.hasAttribute('fit')) return;
    this.style.minHeight = `${height}px`;
    if (this.frame) this.frame.style.height = `${height}px`;
  }

  /** Tie the article's words to the map. */
  private readArticle(): void {
    this.leaveArticle();
    const { articleElement: article } = this;
    if (!article || this.places.length === 0) return;
    this.words = tieWords(article, this.places, this.linkTarget(), {
      onPoint: (words) => {
        this.highlight(words?.placeId ?? null);
        this.words?.light(words?.placeId ?? null);
      },
      onChoose: ({ placeId, mentionId, range }) => {
        this.select(placeId, mentionId);
        this.status.textContent = range.toString();
        this.scrollIntoView({ block: 'nearest', behavior: moveBehavior() });
      },
    });
    // What we did to the page ourselves is no news.
    this.observer.takeRecords();
  }

  private leaveArticle(): void {
    clearTimeout(this.lookTimer);
    this.words?.clear();
    this.words = null;
  }

  private onPageChange(records: readonly MutationRecord[]): void {
    const { articleElement: article } = this;
    if (records.every(({ target }) => article?.contains(target) === false && this.words)) return;
    clearTimeout(this.lookTimer);
    this.lookTimer = window.setTimeout(() => {
      if (!this.hasAttribute('map') && !this.frame) void this.start();
      else if (this.words ? this.words.isStale(this.articleElement) : this.articleElement)
        this.readArticle();
      // Another story stands there now, and none of the map's words: it gets a map of its own.
      if (this.words?.count === 0 && !this.hasAttribute('map')) {
        this.stop();
        void this.start();
      }
    }, LOOK_AFTER_MS);
  }

  private linkTarget(): string | null {
    if (!this.hasAttribute('links')) return null;
    this.id ||= `dateline-${this.mapId}`;
    return `#${this.id}`;
  }

  private announce(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}

/** The id of a map, or null where there is none. */
async function askForMap(address: string, init: RequestInit = {}): Promise<string | null> {
  const response = await fetch(address, { credentials: 'omit', ...init });
  if (!response.ok) throw new Error(`The article could not be mapped (${response.status}).`);
  const { map } = (await response.json()) as { map: string | null };
  return map;
}

/**
 * SHA-256 in hexadecimal digits; null where the page came unprotected, and browsers do not compute
 * it.
 */
async function hashOf(words: string): Promise<string | null> {
  const digest = await globalThis.crypto.subtle?.digest('SHA-256', new TextEncoder().encode(words));
  if (!digest) return null;
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

if (!customElements.get('dateline-map')) customElements.define('dateline-map', DatelineMap);
