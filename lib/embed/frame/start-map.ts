/** Fetching the live map: when the frame comes into view, or when the reader asks for it. */
import type { FrameData } from '../frame-data';
import type { FrameStore } from './state';
import type { Tell } from './talk-to-page';

/** What the live map's script exports. */
export interface LiveMapModule {
  readonly mountMap: (
    stage: HTMLElement,
    data: FrameData,
    store: FrameStore,
    tell: Tell,
    onFail: () => void,
  ) => void;
}

export function startMap(stage: HTMLElement, data: FrameData, store: FrameStore, tell: Tell): void {
  let isStarted = false;
  const fail = () => {
    tell({ type: 'error', code: 'map' });
    const note = document.createElement('p');
    note.className = 'failed';
    note.setAttribute('role', 'status');
    note.textContent = data.messages.embed.failed;
    stage.append(note);
  };
  const open = () => {
    if (isStarted) return;
    isStarted = true;
    load(data).then(({ mountMap }) => mountMap(stage, data, store, tell, fail), fail);
  };
  if (data.waitsForClick) {
    stage.append(facade(data, open));
    return;
  }
  // As for a page printed or without the observer's news: the picture is there already.
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    open();
  });
  observer.observe(stage);
}

async function load({ mapScript, mapSheet }: FrameData): Promise<LiveMapModule> {
  const [module] = await Promise.all([
    import(/* @vite-ignore */ mapScript) as Promise<LiveMapModule>,
    loadSheet(mapSheet),
  ]);
  return module;
}

function loadSheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('The map’s sheet did not arrive.')));
    document.head.append(link);
  });
}

/** The picture with one button over it: until that is pressed nothing further is fetched. */
function facade({ messages }: FrameData, open: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'start';
  button.textContent = messages.embed.show;
  button.addEventListener('click', () => {
    button.remove();
    open();
  });
  return button;
}
