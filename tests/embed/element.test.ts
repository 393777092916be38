// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatelineMapElement } from '@/lib/embed/embed';

const SERVER = 'https://maps.example';
const STORY = 'The ferry left Trondheim at dawn, and nobody in the harbour had noticed it.';
const places = [
  {
    id: '3133880',
    name: 'Trondheim',
    lat: 63.4,
    lon: 10.4,
    bbox: null,
    kind: 'city',
    quotes: [
      {
        mentionId: 'a-15',
        exact: 'Trondheim',
        prefix: STORY.slice(0, 15),
        suffix: STORY.slice(24, 56),
        start: 15,
      },
    ],
  },
];

beforeAll(async () => {
  await import('@/lib/embed/element');
});
afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

function put(attributes: string, around = ''): DatelineMapElement {
  document.body.innerHTML = `<dateline-map server="${SERVER}" ${attributes}><a href="#">Map</a></dateline-map>${around}`;
  const element = document.querySelector('dateline-map')!;
  // Frames load nothing here: this stands for the window of one.
  const frame = frameOf(element);
  if (frame) Object.defineProperty(frame, 'contentWindow', { value: { postMessage: vi.fn() } });
  return element;
}
const frameOf = (element: Element) => element.shadowRoot!.querySelector('iframe');

/** A message as the frame would send it, unless said otherwise. */
function say(element: Element, data: object, init: Partial<MessageEventInit> = {}): void {
  const source = frameOf(element)?.contentWindow ?? null;
  const envelope = { source: 'dateline', v: 1, map: 'k3v9q2', ...data };
  window.dispatchEvent(
    new MessageEvent('message', { data: envelope, origin: SERVER, source, ...init }),
  );
}

describe('<dateline-map>', () => {
  it('reserves its height and hands its attributes to a lazy frame', () => {
    const element = put('map="k3v9q2" height="520" theme="dark" lang="es" kinds="city,town" plain');
    const frame = frameOf(element)!;
    expect(element.style.minHeight).toBe('520px');
    expect(frame.loading).toBe('lazy');
    const url = new URL(frame.src);
    expect(url.origin + url.pathname).toBe(`${SERVER}/embed/k3v9q2`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      height: '520',
      theme: 'dark',
      lang: 'es',
      kinds: 'city,town',
      plain: 'true',
    });
    expect(url.hash).toBe('');
  });

  it('has no property by the name of an attribute, which a framework would set instead', () => {
    const element = document.createElement('dateline-map');
    const { observedAttributes } = element.constructor as unknown as {
      observedAttributes: readonly string[];
    };
    const own = observedAttributes.filter((name) => !(name in HTMLElement.prototype));
    expect(own).toContain('article');
    expect(own.filter((name) => name in element)).toEqual([]);
  });

  it('takes heights and events from its own frame only', () => {
    const element = put('map="k3v9q2"');
    const heard: string[] = [];
    for (const type of ['ready', 'place:select']) {
      document.body.addEventListener(type, () => heard.push(type), { once: true });
    }
    say(element, { type: 'resize', height: 700 }, { origin: 'https://evil.example' });
    say(element, { type: 'resize', height: 700 }, { source: window as never });
    say(element, { type: 'resize', height: 700, map: 'another' });
    say(element, { type: 'resize', height: '700' });
    say(element, { type: 'resize', height: Number.NaN });
    expect(element.style.minHeight).toBe('480px');
    say(element, { type: 'resize', height: 700.4 });
    expect(element.style.minHeight).toBe('700px');
    expect(frameOf(element)!.style.height).toBe('700px');
    say(element, { type: 'resize', height: 1e9 });
    expect(element.style.minHeight).toBe('4000px');
    say(element, { type: 'ready', title: 'A story', label: 'Map: A story', places });
    say(element, { type: 'place:select', placeId: '3133880', mentionId: 'a-15', quote: STORY });
    expect(heard).toEqual(['ready', 'place:select']);
    expect(element.places).toEqual(places);
    expect(frameOf(element)!.title).toBe('Map: A story');
  });

  it('goes without a trace', () => {
    const element = put('map="k3v9q2" article="#story" links', `<p id="story">${STORY}</p>`);
    const before = `<p id="story">${STORY}</p>`;
    say(element, { type: 'ready', title: 'A story', label: 'Map: A story', places });
    expect(document.querySelector('#story a.dateline-place')?.textContent).toBe('Trondheim');
    element.remove();
    expect(document.querySelector('#story')!.outerHTML).toBe(before);
    expect(element.shadowRoot!.querySelector('iframe')).toBeNull();
  });

  it('obeys commands through its frame', () => {
    const element = put('map="k3v9q2"');
    const post = vi.mocked(frameOf(element)!.contentWindow!.postMessage);
    element.highlight('3133880');
    element.select('3133880');
    element.clear();
    element.configure({ theme: 'dark', filter: { kinds: ['city'] }, interactive: false });
    const sent = post.mock.calls.map(([message]) => message as Record<string, unknown>);
    expect(sent.map(({ type }) => type)).toEqual([
      'place:highlight',
      'place:select',
      'clear',
      'config',
    ]);
    expect(post.mock.calls.every(([, target]) => (target as unknown) === SERVER)).toBe(true);
    expect(sent[0]).toMatchObject({ source: 'dateline', v: 1, map: 'k3v9q2' });
  });

  it('has an article mapped by its visible text, and shows the fallback where it may not', async () => {
    const fetched = vi
      .spyOn(window, 'fetch')
      .mockResolvedValue(new Response('{}', { status: 403 }) as never);
    const element = put('article="#story"', `<article id="story"><p>${STORY}</p></article>`);
    const error = new Promise((resolve) => element.addEventListener('error', resolve));
    await error;
    const [asked, sent] = fetched.mock.calls as unknown as [string, RequestInit][];
    const hash = createHash('sha256').update(`\n${STORY}`).digest('hex');
    expect(asked![0]).toBe(`${SERVER}/api/v1/embeds/${hash}`);
    expect(sent![0]).toBe(`${SERVER}/api/v1/embeds`);
    expect(JSON.parse(String(sent![1].body)).text).toBe(STORY);
    expect(frameOf(element)).toBeNull();
    expect(element.shadowRoot!.querySelector('slot')).not.toBeNull();
  });

  it('sends no article that the server knows by its hash', async () => {
    const fetched = vi
      .spyOn(window, 'fetch')
      .mockImplementation(async () => new Response('{"map":"k3v9q2"}') as never);
    const element = put('article="#story"', `<article id="story"><p>${STORY}</p></article>`);
    await vi.waitFor(() => expect(frameOf(element)?.src).toContain('/embed/k3v9q2'));
    expect(fetched).toHaveBeenCalledTimes(1);
    expect((fetched.mock.calls[0]![1] as RequestInit).body).toBeUndefined();
  });
});
