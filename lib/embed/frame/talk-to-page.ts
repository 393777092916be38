/** Our own protocol with the page around the frame: what is told, and what is obeyed. */
import type { PublishedMention, PublishedPlace } from '@/lib/publish/published-map';
import type { FrameData } from '../frame-data';
import {
  type EmbeddedPlace,
  envelope,
  isEnvelope,
  type MapMessage,
  type PageMessage,
  type Payload,
} from '../protocol';
import type { FrameStore } from './state';

/** Send the page around something; nothing where there is none. */
export type Tell = (payload: Payload<MapMessage>) => void;

export function createTell(mapId: string): Tell {
  return (payload) => {
    // Any page may embed a public map, and what is told is what any page may fetch.
    if (parent !== window) parent.postMessage(envelope(mapId, payload), '*');
  };
}

/** What the page gets to know first. */
export function readyMessage(data: FrameData, height: number): Payload<MapMessage> {
  return {
    type: 'ready',
    title: data.title,
    // The page in the frame is named for this already.
    label: document.title,
    places: data.places.map(embeddedPlace),
    height,
  };
}

function embeddedPlace({ id, name, point, extent, kind, mentions }: PublishedPlace): EmbeddedPlace {
  return {
    id,
    name,
    lat: point[1],
    lon: point[0],
    bbox: extent,
    kind,
    quotes: mentions.map(({ id: mentionId, exact, prefix, suffix, start }) => ({
      mentionId,
      exact,
      prefix,
      suffix,
      start,
    })),
  };
}

/** Tell of what the reader does here: points at a place, leaves it, chooses it. */
export function tellOfReader(store: FrameStore, data: FrameData, tell: Tell): void {
  let before = store.get();
  store.subscribe(() => {
    const now = store.get();
    const was = before;
    before = now;
    if (now.by !== 'reader') return;
    if (now.hoveredId !== was.hoveredId) {
      if (was.hoveredId) tell({ type: 'place:leave', ...aboutPlace(data, was.hoveredId, null) });
      if (now.hoveredId) tell({ type: 'place:enter', ...aboutPlace(data, now.hoveredId, null) });
    }
    const isChosen = now.selectedId !== was.selectedId || now.mentionId !== was.mentionId;
    if (isChosen && now.selectedId) {
      tell({ type: 'place:select', ...aboutPlace(data, now.selectedId, now.mentionId) });
    } else if (isChosen && was.selectedId) {
      tell({ type: 'place:leave', ...aboutPlace(data, was.selectedId, null) });
    }
  });
}

function aboutPlace(data: FrameData, placeId: string, mentionId: string | null) {
  const mention = mentionOf(data, placeId, mentionId);
  return { placeId, mentionId: mention?.id ?? null, quote: mention?.sentence ?? null };
}

/** The mention asked for, or the place's first. */
function mentionOf(
  { places }: FrameData,
  placeId: string,
  mentionId: string | null,
): PublishedMention | undefined {
  const mentions = places.find(({ id }) => id === placeId)?.mentions;
  return mentions?.find(({ id }) => id === mentionId) ?? mentions?.[0];
}

export interface PageCommands {
  /** The page has come to listen: tell it everything anew. */
  readonly hello: () => void;
  readonly setLanguage: (language: string) => void;
  readonly setInteractive: (isInteractive: boolean) => void;
}

/** Obey the page around; whatever does not fit the protocol is passed over. */
export function obeyPage(
  data: unknown,
  { id, places }: FrameData,
  store: FrameStore,
  commands: PageCommands,
): void {
  if (!isEnvelope(data, id)) return;
  const message = data as PageMessage;
  const known = (placeId: unknown) => places.find((place) => place.id === placeId)?.id ?? null;
  switch (message.type) {
    case 'hello':
      commands.hello();
      break;
    case 'place:highlight':
      store.set({ hoveredId: known(message.placeId), by: 'page' });
      break;
    case 'place:select': {
      const selectedId = known(message.placeId);
      const mentionId = typeof message.mentionId === 'string' ? message.mentionId : null;
      if (selectedId) {
        store.set({ selectedId, mentionId, isOpen: message.open !== false, by: 'page' });
      }
      break;
    }
    case 'clear':
      store.set({ selectedId: null, mentionId: null, hoveredId: null, by: 'page' });
      break;
    case 'config':
      configure(message, store, commands);
      break;
  }
}

function configure(
  { theme, lang, filter, interactive }: Extract<PageMessage, { type: 'config' }>,
  store: FrameStore,
  { setLanguage, setInteractive }: PageCommands,
): void {
  if (theme === 'light' || theme === 'dark' || theme === 'auto') store.set({ theme });
  if (Array.isArray(filter?.kinds)) {
    const kinds = filter.kinds.filter((kind: unknown) => typeof kind === 'string');
    store.set({ kinds: kinds.length > 0 ? kinds : null });
  }
  if (typeof interactive === 'boolean') setInteractive(interactive);
  if (typeof lang === 'string') setLanguage(lang);
}
