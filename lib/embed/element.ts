/**
 * `<dateline-map>`: a map in somebody else's page, tied to the words of the article around it.
 *
 * One script, no library. The element reserves its space at once, loads its frame when it comes
 * near the view, sizes it by the frame's own word, and, given `article="#story"`, finds the map's
 * quotes in the article and ties the two together.
 *
 *   <dateline-map map="k3v9q2" article="#story"></dateline-map>
 *
 * Attributes: `map` (public id; without it, `article` is sent to the server to be mapped),
 * `article` (CSS selector), `links` (wrap the words in real links), `height` (pixels), `theme`,
 * `lang`, `server` (where Dateline runs; the script's own origin by default).
 * Events, all bubbling: `ready`, `place:enter`, `place:leave`, `place:select`, `error`.
 */
import { findWords } from './find-words';
import { type LitWords, showWords } from './light-words';
import {
  type EmbeddedPlace,
  envelope,
  heightOf,
  isEnvelope,
  type MapMessage,
  type PageMessage,
  type Payload,
} from './protocol';

const DEFAULT_HEIGHT = 480;
/** A page that changes often is read again at most this often. Milliseconds. */
const REREAD_AFTER_MS = 300;
/** Longest text sent to be mapped; the server has the same limit. UTF-16 units. */
const MAX_TEXT_LENGTH = 1_000_000;

// Known only while the script itself runs.
const scriptUrl = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

/** The custom element; defined as `dateline-map` when the script loads. */
export class DatelineMap extends HTMLElement {
  static readonly observedAttributes = ['map', 'article', 'links', 'height', 'theme', 'lang'];

  private frame: HTMLIFrameElement | null = null;
  private mapId: string | null = null;
  private places: readonly EmbeddedPlace[] = [];
  private words: LitWords | null = null;
  private mutations: MutationObserver | null = null;
  private rereadTimer = 0;

  connectedCallback(): void {
    this.style.display = 'block';
    this.style.minHeight = `${this.wantedHeight}px`;
    addEventListener('message', this.onMessage);
    void this.start();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.onMessage);
    this.stop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    if (name === 'map') {
      this.stop();
      void this.start();
    } else if (name === 'article' || name === 'links') {
      this.readArticle();
    } else if (name === 'height') {
      this.resize(this.wantedHeight);
    } else {
      const theme = this.theme;
      const lang = this.getAttribute('lang');
      this.send({ type: 'config', ...(theme && { theme }), ...(lang && { lang }) });
    }
  }

  /** Light a place's pin, or none. */
  highlight(placeId: string | null): void {
    this.send({ type: 'place:highlight', placeId });
  }

  /** Choose a place, as if its pin had been pressed. */
  select(placeId: string): void {
    this.send({ type: 'place:select', placeId, open: true });
  }

  /** Close the card and put every light out. */
  clear(): void {
    this.send({ type: 'clear' });
    this.words?.light(null);
  }

  private get server(): string {
    return new URL(this.getAttribute('server') ?? scriptUrl, location.href).origin;
  }

  private get theme(): 'light' | 'dark' | 'auto' | null {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' || theme === 'auto' ? theme : null;
  }

  private get wantedHeight(): number {
    return heightOf(Number(this.getAttribute('height'))) ?? DEFAULT_HEIGHT;
  }

  private get article(): Element | null {
    const selector = this.getAttribute('article');
    return selector ? document.querySelector(selector) : null;
  }

  private async start(): Promise<void> {
    const map = this.getAttribute('map');
    try {
      this.mapId = map ?? (await this.mapOfArticle());
    } catch {
      this.announce('error', { code: 'unavailable' });
      return;
    }
    // Meanwhile the element may have gone, or been given another map.
    if (this.mapId && this.isConnected && this.getAttribute('map') === map && !this.frame) {
      this.frame = this.openFrame(this.mapId);
      this.append(this.frame);
    }
  }

  private stop(): void {
    this.frame?.remove();
    this.frame = null;
    this.mapId = null;
    this.places = [];
    this.leaveArticle();
  }

  /** Have the article's visible words mapped; the server knows texts it has seen by their hash. */
  private async mapOfArticle(): Promise<string | null> {
    const article = this.article;
    if (!(article instanceof HTMLElement)) return null;
    // biome-ignore lint/performance/useDomNodeTextContent: only what readers see, with its line breaks
    const text = article.innerText.trim();
    if (!text || text.length > MAX_TEXT_LENGTH) return null;
    const response = await fetch(`${this.server}/api/v1/embeds`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify({
        text,
        title: article.querySelector('h1')?.textContent ?? document.title,
        url: location.origin + location.pathname,
      }),
    });
    if (!response.ok) throw new Error(`The article could not be mapped (${response.status}).`);
    const { map } = (await response.json()) as { map: string };
    return map;
  }

  private openFrame(mapId: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    const url = new URL(`/embed/${encodeURIComponent(mapId)}`, this.server);
    const lang = this.getAttribute('lang');
    if (this.theme) url.searchParams.set('theme', this.theme);
    if (lang) url.searchParams.set('lang', lang);
    frame.src = url.href;
    frame.title = 'Map of the places in this article';
    frame.loading = 'lazy';
    frame.allowFullscreen = true;
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.style.cssText = `display:block;width:100%;border:0;height:${this.wantedHeight}px`;
    return frame;
  }

  private send(payload: Payload<PageMessage>): void {
    if (!this.frame || !this.mapId) return;
    this.frame.contentWindow?.postMessage(envelope(this.mapId, payload), this.server);
  }

  private readonly onMessage = (event: MessageEvent): void => {
    const { frame, mapId } = this;
    if (!frame || !mapId || event.source !== frame.contentWindow) return;
    if (event.origin !== this.server || !isEnvelope(event.data, mapId)) return;
    const message = event.data as MapMessage;
    switch (message.type) {
      case 'ready':
        this.places = message.places;
        frame.title = `Map: places in “${message.title}”`;
        this.readArticle();
        this.announce('ready', { title: message.title, places: message.places });
        break;
      case 'resize': {
        const height = heightOf(message.height);
        if (height !== null && !this.hasAttribute('height')) this.resize(height);
        break;
      }
      case 'place:enter':
      case 'place:leave':
      case 'place:select': {
        const { type, placeId, mentionId, quote } = message;
        const isLeave = type === 'place:leave';
        this.words?.light(isLeave ? null : placeId, type === 'place:select' ? mentionId : null);
        this.announce(type, { placeId, mentionId, quote });
        break;
      }
      case 'error':
        this.announce('error', { code: message.code });
        break;
    }
  };

  private resize(height: number): void {
    this.style.minHeight = `${height}px`;
    if (this.frame) this.frame.style.height = `${height}px`;
  }

  /** Tie the article's words to the map, and again whenever the page changes them. */
  private readArticle(): void {
    this.leaveArticle();
    const article = this.article;
    if (!article || this.places.length === 0) return;
    const linkTo = this.hasAttribute('links') ? this.linkTarget() : null;
    this.words = showWords(article, findWords(article, this.places), linkTo, {
      onPoint: (words) => this.highlight(words?.placeId ?? null),
      onChoose: ({ placeId, mentionId }) => {
        this.send({ type: 'place:select', placeId, mentionId, open: true });
        this.words?.light(placeId);
      },
    });
    this.mutations = new MutationObserver(() => {
      clearTimeout(this.rereadTimer);
      this.rereadTimer = window.setTimeout(() => this.readArticle(), REREAD_AFTER_MS);
    });
    this.mutations.observe(article, { childList: true, characterData: true, subtree: true });
  }

  private leaveArticle(): void {
    clearTimeout(this.rereadTimer);
    this.mutations?.disconnect();
    this.mutations = null;
    this.words?.clear();
    this.words = null;
  }

  private linkTarget(): string {
    this.id ||= `dateline-${this.mapId}`;
    return `#${this.id}`;
  }

  private announce(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}

if (!customElements.get('dateline-map')) customElements.define('dateline-map', DatelineMap);
