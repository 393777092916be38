/** The saved page's map: an SVG that pans and zooms while names and marks keep their size. */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const shifted = ({ left, top, right, bottom }: Box, dx: number, dy: number): Box => ({
  left: left + dx,
  right: right + dx,
  top: top + dy,
  bottom: bottom + dy,
});

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How to move a name from where it stands: not at all, or to the other sides of its mark. */
function sidesOf(name: Box, mark: Box): (readonly [dx: number, dy: number])[] {
  const gap = 3;
  const [middleX, middleY] = [-(name.left + name.right) / 2, -(name.top + name.bottom) / 2];
  return [
    [0, 0],
    [mark.right + gap - name.left, middleY],
    [mark.left - gap - name.right, middleY],
    [middleX, mark.top - gap - name.bottom],
    [middleX, mark.bottom + gap - name.top],
  ];
}

interface Anchored {
  readonly element: SVGGElement;
  readonly x: number;
  readonly y: number;
  readonly isMark: boolean;
  /** Room it takes around its point, in pixels of the screen. */
  readonly box: Box;
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
  const [worldLeft, worldTop, worldSide] = (svg.dataset.world ?? '').split(' ').map(Number) as [
    number,
    number,
    number,
  ];
  const middle = { x: frameX + frameWidth / 2, y: frameY + frameHeight / 2 };
  // The whole story at k = 1; x and y are of the frame's middle.
  let camera = { k: 1, ...middle };
  let dragged = false;

  /** From the whole world across the frame to the nearest that the drawing bears. */
  function within(k: number): number {
    return Math.min(MAX_ZOOM, Math.max(Math.min(1, frameWidth / worldSide), k));
  }

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

  /** Show the names that find room, as they stand now, on whichever side of their mark. */
  function arrange(scale: number, left: number, top: number): void {
    const at = ({ x, y }: Anchored, box: Box): Box => {
      const [px, py] = [(x * camera.k + left) * scale, (y * camera.k + top) * scale];
      return shifted(box, px, py);
    };
    const taken = marks.map((mark) => at(mark, mark.box));
    for (const name of names) {
      // A name may touch its own mark: it was set beside it.
      const own = marks.findIndex(({ x, y }) => x === name.x && y === name.y);
      const spots = own < 0 ? [[0, 0] as const] : sidesOf(name.box, marks[own]!.box);
      const spot = spots.find(([dx, dy]) => {
        const box = at(name, shifted(name.box, dx, dy));
        return !taken.some((other, index) => index !== own && overlaps(box, other));
      });
      name.element.classList.toggle('out', spot === undefined);
      if (!spot) continue;
      taken.push(at(name, shifted(name.box, ...spot)));
      if (own >= 0) {
        const base = name.element.getAttribute('transform')!.replace(/ translate\([^)]*\)$/, '');
        name.element.setAttribute('transform', `${base} translate(${spot[0]} ${spot[1]})`);
      }
    }
  }

  let frame = 0;
  function move(next: typeof camera): void {
    camera = { ...next, k: within(next.k) };
    // Never out of what is drawn.
    camera.x = Math.min(worldLeft + worldSide, Math.max(worldLeft, camera.x));
    camera.y = Math.min(worldTop + worldSide, Math.max(worldTop, camera.y));
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  }

  /** Zoom about a point of the stage, in pixels from its middle. */
  function zoom(by: number, px = 0, py = 0): void {
    const k = within(camera.k * by);
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
    const number = CSS.escape(place);
    const spot =
      svg.querySelector<SVGElement>(`.pin[data-p="${number}"]`) ??
      svg.querySelector<SVGElement>(`.name[data-p="${number}"]:not(.out)`);
    if (!spot) return null;
    const box = spot.getBoundingClientRect();
    const { left, top } = stage.getBoundingClientRect();
    return { x: box.left + box.width / 2 - left, y: box.top + box.height / 2 - top };
  }

  /** Look at an area from so far that it fits. */
  function showArea(area: SVGPathElement): void {
    const { x, y, width, height } = area.getBBox();
    const k = Math.min(1, (0.8 * frameWidth) / width, (0.8 * frameHeight) / height);
    move({ k, x: x + width / 2, y: y + height / 2 });
  }

  /** Bring a place into the frame and set its card beside it. */
  function reveal(place: string, card: HTMLElement | null): void {
    const { clientWidth, clientHeight } = stage;
    let spot = positionOf(place);
    const spare = 40;
    const isOut = (value: number, limit: number) => value < spare || value > limit - spare;
    if (spot && (isOut(spot.x, clientWidth) || isOut(spot.y, clientHeight))) {
      const area = svg.querySelector<SVGPathElement>(`.area[data-p="${CSS.escape(place)}"]`);
      if (area) showArea(area);
      else pan(spot.x - clientWidth / 2, spot.y - clientHeight / 2);
      cancelAnimationFrame(frame);
      draw();
      spot = positionOf(place);
    }
    if (!card) return;
    const gap = 24;
    const fits = clientWidth > 460 && spot !== null;
    card.classList.toggle('docked', !fits);
    if (!fits || !spot) {
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
