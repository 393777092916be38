/** The saved page's map: an SVG that pans and zooms while names and marks keep their size. */

interface Anchored {
  readonly element: SVGGElement;
  readonly x: number;
  readonly y: number;
  readonly isMark: boolean;
  /** Room it takes around its point, in pixels of the screen. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

const MAX_ZOOM = 12;
const STEP = 1.6;

/** Start the map; what the rest of the page may ask of it. */
export function openMap() {
  const stage = document.querySelector<HTMLElement>('#stage')!;
  const svg = document.querySelector<SVGSVGElement>('#map')!;
  const ground = document.querySelector<SVGGElement>('#ground')!;
  const [frameX, frameY, frameWidth, frameHeight] = (svg.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number) as [number, number, number, number];
  const middle = { x: frameX + frameWidth / 2, y: frameY + frameHeight / 2 };
  // The whole story at k = 1; x and y are of the frame's middle.
  let camera = { k: 1, ...middle };
  let dragged = false;

  const anchored = [...svg.querySelectorAll<SVGGElement>('g.name, g.mark')].map(
    (element): Anchored => {
      const { e, f } = element.transform.baseVal.consolidate()!.matrix;
      const wasOut = element.classList.contains('out');
      // What is not displayed has no box.
      element.classList.remove('out');
      // A mark is as large as its shape: the ring around it is empty until it is chosen.
      const part = element.querySelector<SVGGraphicsElement>('path') ?? element;
      const { x, y, width, height } = part.getBBox();
      if (wasOut) element.classList.add('out');
      const box = { left: x, top: y, right: x + width, bottom: y + height };
      return { element, x: e, y: f, isMark: element.classList.contains('mark'), box };
    },
  );
  const marks = anchored.filter(({ isMark }) => isMark);
  // The most important first: the story's names, then the basemap's, as they were chosen.
  const names = anchored
    .filter(({ isMark }) => !isMark)
    .sort((a, b) => Number(a.element.dataset.o) - Number(b.element.dataset.o));

  /** Pixels of the screen to a unit of the drawing at k = 1. */
  function scaleOf(): number {
    const { clientWidth, clientHeight } = stage;
    return Math.min(clientWidth / frameWidth, clientHeight / frameHeight) || 1;
  }

  function draw(): void {
    const scale = scaleOf();
    const { k, x, y } = camera;
    const [left, top] = [middle.x - x * k, middle.y - y * k];
    ground.setAttribute('transform', `translate(${left} ${top}) scale(${k})`);
    for (const { element, x: ax, y: ay } of anchored) {
      element.setAttribute(
        'transform',
        `translate(${ax * k + left} ${ay * k + top}) scale(${1 / scale})`,
      );
    }
    arrange(scale, left, top);
  }

  /** Show the names that find room, as they stand now. */
  function arrange(scale: number, left: number, top: number): void {
    type Box = Anchored['box'];
    const at = ({ x, y, box }: Anchored): Box => {
      const [px, py] = [(x * camera.k + left) * scale, (y * camera.k + top) * scale];
      return {
        left: px + box.left,
        right: px + box.right,
        top: py + box.top,
        bottom: py + box.bottom,
      };
    };
    const taken = marks.map(at);
    for (const name of names) {
      const box = at(name);
      // A name may touch its own mark: it was set beside it.
      const own = marks.findIndex(({ x, y }) => x === name.x && y === name.y);
      const isFree = !taken.some(
        (other, index) =>
          index !== own &&
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      );
      name.element.classList.toggle('out', !isFree);
      if (isFree) taken.push(box);
    }
  }

  let frame = 0;
  function move(next: typeof camera): void {
    camera = { ...next, k: Math.min(MAX_ZOOM, Math.max(1, next.k)) };
    // Never out of what is drawn.
    const [width, height] = [Number(svg.dataset.width), Number(svg.dataset.height)];
    camera.x = Math.min(width, Math.max(0, camera.x));
    camera.y = Math.min(height, Math.max(0, camera.y));
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  }

  /** Zoom about a point of the stage, in pixels from its middle. */
  function zoom(by: number, px = 0, py = 0): void {
    const k = Math.min(MAX_ZOOM, Math.max(1, camera.k * by));
    const unit = scaleOf();
    const shift = (1 / camera.k - 1 / k) / unit;
    move({ k, x: camera.x + px * shift, y: camera.y + py * shift });
  }

  function pan(px: number, py: number): void {
    const unit = scaleOf() * camera.k;
    move({ ...camera, x: camera.x + px / unit, y: camera.y + py / unit });
  }

  const actions: Readonly<Record<string, () => void>> = {
    in: () => zoom(STEP),
    out: () => zoom(1 / STEP),
    reset: () => move({ k: 1, ...middle }),
  };
  for (const button of stage.querySelectorAll<HTMLButtonElement>('button[data-do]')) {
    button.addEventListener('click', () => actions[button.dataset.do ?? '']?.());
  }

  const pointers = new Map<number, { x: number; y: number }>();
  svg.addEventListener('pointerdown', ({ pointerId, clientX, clientY, button }) => {
    if (button > 0) return;
    dragged = false;
    pointers.set(pointerId, { x: clientX, y: clientY });
  });
  svg.addEventListener('pointermove', ({ pointerId, clientX, clientY, pointerType }) => {
    const before = pointers.get(pointerId);
    if (!before) return;
    const others = [...pointers].filter(([id]) => id !== pointerId).map(([, point]) => point);
    // On a touch screen one finger scrolls the page, two move the map.
    if (pointerType === 'touch' && others.length === 0) return;
    const [dx, dy] = [clientX - before.x, clientY - before.y];
    if (Math.hypot(dx, dy) < 3 && !dragged) return;
    if (!dragged && pointerType !== 'touch') svg.setPointerCapture(pointerId);
    dragged = true;
    pointers.set(pointerId, { x: clientX, y: clientY });
    const other = others[0];
    if (!other) {
      pan(-dx, -dy);
      return;
    }
    const spread = (point: { x: number; y: number }) =>
      Math.max(10, Math.hypot(point.x - other.x, point.y - other.y));
    pan(-dx / 2, -dy / 2);
    zoom(spread({ x: clientX, y: clientY }) / spread(before));
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    svg.addEventListener(type, ({ pointerId }) => pointers.delete(pointerId));
  }
  svg.addEventListener(
    'wheel',
    (event) => {
      // The page scrolls; with a key, or by a pinch, the map zooms.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top, width, height } = stage.getBoundingClientRect();
      zoom(
        1.0022 ** -event.deltaY,
        event.clientX - left - width / 2,
        event.clientY - top - height / 2,
      );
    },
    { passive: false },
  );
  svg.addEventListener('dblclick', (event) => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    zoom(STEP, event.clientX - left - width / 2, event.clientY - top - height / 2);
  });
  stage.addEventListener('keydown', (event) => {
    if (event.target !== stage) return;
    const keys = new Map<string, () => void>([
      ['+', () => zoom(STEP)],
      ['=', () => zoom(STEP)],
      ['-', () => zoom(1 / STEP)],
      ['0', () => move({ k: 1, ...middle })],
      ['ArrowLeft', () => pan(-80, 0)],
      ['ArrowRight', () => pan(80, 0)],
      ['ArrowUp', () => pan(0, -80)],
      ['ArrowDown', () => pan(0, 80)],
    ]);
    const act = keys.get(event.key);
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });

  /** Where a place is on the stage, in pixels from its top left corner; null if it has no point. */
  function positionOf(place: string): { x: number; y: number } | null {
    const spot = svg.querySelector<SVGElement>(`.pin[data-p="${CSS.escape(place)}"]`);
    if (!spot) return null;
    const box = spot.getBoundingClientRect();
    const { left, top } = stage.getBoundingClientRect();
    return { x: box.left + box.width / 2 - left, y: box.top + box.height / 2 - top };
  }

  /** Bring a place into the frame and set its card beside it. */
  function reveal(place: string, card: HTMLElement | null): void {
    let spot = positionOf(place);
    if (!spot) return;
    const { clientWidth, clientHeight } = stage;
    const spare = 40;
    const outX = spot.x < spare || spot.x > clientWidth - spare;
    const outY = spot.y < spare || spot.y > clientHeight - spare;
    if (outX || outY) {
      pan(spot.x - clientWidth / 2, spot.y - clientHeight / 2);
      cancelAnimationFrame(frame);
      draw();
      spot = positionOf(place)!;
    }
    if (!card) return;
    const gap = 16;
    const fits = clientWidth > 460;
    card.classList.toggle('docked', !fits);
    if (!fits) {
      card.style.left = '';
      card.style.top = '';
      return;
    }
    const { offsetWidth: width, offsetHeight: height } = card;
    const right = spot.x + gap + width <= clientWidth - 8;
    const x = right ? spot.x + gap : Math.max(8, spot.x - gap - width);
    const y = Math.max(8, Math.min(clientHeight - height - 8, spot.y - height / 2));
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  }

  new ResizeObserver(() => draw()).observe(stage);
  draw();
  return { reveal, wasDragged: () => dragged };
}
