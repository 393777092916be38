/** The lines a publisher copies into a page. */
import { escapeHtml } from '@/lib/markup/escape-html';

export interface SnippetOptions {
  /** This server, e.g. `https://dateline.example`. */
  readonly origin: string;
  readonly mapId: string;
  readonly title: string;
  /** CSS pixels. */
  readonly height: number;
  readonly theme: 'auto' | 'light' | 'dark';
  /** BCP 47 tag; null follows the reader. */
  readonly language: string | null;
  readonly isPlain: boolean;
  readonly isStatic: boolean;
  readonly waitsForClick: boolean;
  /** Selector of the article to be tied to the map; the empty string for none. */
  readonly article: string;
  /** Whether the article's names become links. */
  readonly hasLinks: boolean;
}

/** What both ways of embedding say of the map, beyond which one it is. */
function choicesOf(options: SnippetOptions): [name: string, value: string][] {
  const { theme, language, isPlain, isStatic, waitsForClick } = options;
  const choices: [string, string][] = [];
  if (theme !== 'auto') choices.push(['theme', theme]);
  if (language) choices.push(['lang', language]);
  if (isPlain) choices.push(['plain', 'true']);
  if (isStatic) choices.push(['static', 'true']);
  if (waitsForClick) choices.push(['load', 'click']);
  return choices;
}

/** The address to put into a frame. */
export function embedAddress(options: SnippetOptions): string {
  const query = new URLSearchParams(choicesOf(options));
  query.set('height', String(options.height));
  return `${options.origin}/embed/${options.mapId}?${query}`;
}

/** One frame: works wherever HTML does. */
export function frameSnippet(options: SnippetOptions): string {
  const attributes = {
    src: embedAddress(options),
    title: `Map: places in “${options.title}”`,
    width: '100%',
    height: String(options.height),
    style: 'border:0',
    loading: 'lazy',
    allow: 'fullscreen',
  };
  return `<iframe ${write(Object.entries(attributes))}></iframe>`;
}

/** One script and one element: sized by itself, tied to the words of the article. */
export function scriptSnippet(options: SnippetOptions): string {
  const { origin, mapId, title, height, article, hasLinks } = options;
  const switches = [...(article && hasLinks ? ['links'] : [])];
  const attributes: [string, string][] = [
    ['map', mapId],
    ...(article ? [['article', article] as [string, string]] : []),
    ...choicesOf(options),
    ['height', String(height)],
    ['style', `display:block;min-height:${height}px`],
  ];
  return [
    `<script src="${escapeHtml(origin)}/v1/embed.js" async></script>`,
    `<dateline-map ${[write(attributes), ...switches].join(' ')}>`,
    `  <a href="${escapeHtml(`${origin}/maps/${mapId}`)}">Map: places in “${escapeHtml(title)}”</a>`,
    '</dateline-map>',
  ].join('\n');
}

const write = (attributes: readonly [string, string][]) =>
  attributes.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ');
