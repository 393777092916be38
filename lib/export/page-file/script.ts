/**
 * The script of an article saved as one page: words, list and pins light one another up; the map
 * pans and zooms. It runs in the reader's browser, from disk, without the rest of the program.
 */
import { openMap } from './script-map';

const all = <Kind extends Element>(selector: string): Kind[] => [
  ...document.querySelectorAll<Kind>(selector),
];

/** Everything that shows a place carries its number. */
const placeOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-p]')?.getAttribute('data-p') ?? null) : null;

const map = openMap();
const shown = all<HTMLElement | SVGElement>('[data-p]');
const card = document.querySelector<HTMLElement>('#card')!;
const stage = document.querySelector<HTMLElement>('#stage')!;
let chosen: string | null = null;
let opener: HTMLElement | SVGElement | null = null;

function light(place: string | null): void {
  for (const element of shown) {
    element.classList.toggle('lit', place !== null && element.dataset.p === place);
  }
}

/** Quotes of a place as the list has them. */
const quotesOf = (place: string) => all<HTMLElement>(`li[data-p="${place}"] blockquote`);

function choose(
  place: string | null,
  mention: string | null,
  from: HTMLElement | SVGElement | null,
) {
  chosen = place;
  if (from) opener = from;
  for (const element of shown) {
    const isChosen = place !== null && element.dataset.p === place;
    element.classList.toggle('on', isChosen);
    const isCurrent = isChosen && mention !== null && element.id === mention;
    if (isCurrent) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
  }
  if (place === null) {
    card.hidden = true;
    return;
  }
  const quotes = quotesOf(place);
  const at = Math.max(
    0,
    quotes.findIndex((quote) => quote.dataset.m === mention),
  );
  fillCard(place, quotes, at);
  map.reveal(place, card);
}

function fillCard(place: string, quotes: readonly HTMLElement[], at: number): void {
  const item = document.querySelector<HTMLElement>(`li[data-p="${place}"]`)!;
  const part = (selector: string) => card.querySelector<HTMLElement>(selector)!;
  card.hidden = false;
  card.setAttribute('aria-label', item.dataset.label ?? '');
  part('.card-name').textContent = item.querySelector('h3')!.textContent;
  part('.card-facts').textContent = item.querySelector('.facts')!.textContent;
  part('.card-quote').replaceChildren(
    ...[...(quotes[at]?.childNodes ?? [])].map((node) => node.cloneNode(true)),
  );
  part('.card-steps').hidden = quotes.length < 2;
  part('.card-position').textContent = `${at + 1} / ${quotes.length}`;
  const step = (by: number) => () => {
    const next = quotes[(at + by + quotes.length) % quotes.length]!;
    choose(place, next.dataset.m ?? null, null);
    document.getElementById(next.dataset.m ?? '')?.scrollIntoView({ block: 'center' });
  };
  part('.card-previous').onclick = step(-1);
  part('.card-next').onclick = step(1);
}

function close(): void {
  choose(null, null, null);
  opener?.focus({ preventScroll: true });
}

document.addEventListener('pointerover', ({ target }) => light(placeOf(target)));
document.addEventListener('focusin', ({ target }) => light(placeOf(target)));
card.querySelector<HTMLElement>('.card-close')!.onclick = close;

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const mention = target.closest<HTMLElement>('a.m');
  if (mention) {
    event.preventDefault();
    choose(mention.dataset.p ?? null, mention.id, mention);
    return;
  }
  const quote = target.closest<HTMLElement>('blockquote a');
  if (quote) {
    const id = quote.getAttribute('href')!.slice(1);
    const word = document.getElementById(id);
    if (!word) return;
    event.preventDefault();
    choose(placeOf(word), id, quote);
    word.scrollIntoView({ block: 'center' });
    if (!card.contains(quote)) word.focus({ preventScroll: true });
    return;
  }
  const item = target.closest<HTMLElement>('li[data-p] h3 a, .pin, .name.own');
  if (item) {
    event.preventDefault();
    const place = placeOf(item);
    const first = place === null ? null : quotesOf(place)[0]?.dataset.m;
    choose(place, first ?? null, item);
    if (item.matches('.pin, .name')) {
      document.getElementById(first ?? '')?.scrollIntoView({ block: 'center' });
      card.focus({ preventScroll: true });
    }
    return;
  }
  const onMap = stage.contains(target) && !card.contains(target) && !target.closest('button');
  if (onMap && !map.wasDragged()) choose(null, null, null);
});

/** Pins are one stop of the Tab key; arrows go from one to the next in the order of the list. */
const pins = all<SVGElement>('.pin');
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && chosen !== null) {
    close();
    return;
  }
  const { target } = event;
  const pin = pins.indexOf(target as SVGElement);
  if (pin < 0) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    pins[pin]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    return;
  }
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: pin + 1,
    ArrowDown: pin + 1,
    ArrowLeft: pin - 1,
    ArrowUp: pin - 1,
    Home: 0,
    End: pins.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = pins[(to + pins.length) % pins.length]!;
  for (const other of pins) other.setAttribute('tabindex', other === next ? '0' : '-1');
  map.reveal(next.dataset.p ?? '', null);
  next.focus({ preventScroll: true });
});

// A link to a word or a place, such as another page may hold, opens it.
const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (named?.dataset.p) choose(named.dataset.p, named.matches('a.m') ? named.id : null, null);
