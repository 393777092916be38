/** Which names a picture prints, and where, so that none lies upon another. */

/** A name that would like to be printed. */
export interface LabelWish {
  /** From top to bottom; most names are of one line. */
  readonly lines: readonly string[];
  /** What it belongs to, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Free pixels around that point, for its mark; 0 prints the name upon it. */
  readonly gap: number;
  readonly size: number;
  /** Extra pixels between letters. */
  readonly spacing: number;
}

/** A name with the room it got: `left` to `left + width`, and each line's baseline. */
export type PlacedLabel<Wish extends LabelWish> = Wish & {
  readonly left: number;
  readonly width: number;
  readonly anchor: Anchor;
  readonly baselines: readonly number[];
  /** True for a name that found no room. */
  readonly isOut: boolean;
};

/** Height of a line, in ems. */
const LINE = 1.2;

/** Which edge of a text stays where it is if the text is set narrower or wider than reckoned. */
type Anchor = 'start' | 'middle' | 'end';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Mean widths of Inter's letters, in ems, measured on running English; wide scripts are square. */
const LETTER = 0.56;
const CAPITAL = 0.68;
const SQUARE = 1;

/** Width of a text in pixels, near enough to keep labels apart. */
export function textWidth(text: string, size: number, spacing: number): number {
  let ems = 0;
  let letters = 0;
  for (const letter of text) {
    letters++;
    if (/[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/.test(letter))
      ems += SQUARE;
    else ems += letter !== letter.toLowerCase() ? CAPITAL : LETTER;
  }
  return ems * size + spacing * letters;
}

/** A name on lines of at most about so many ems each, cut only between words. */
export function wrapText(text: string, ems: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, 1, 0) > ems) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/**
 * Place names greedily: each in its turn to the right of its point, then left, above, below, at the
 * corners; or upon it, where it has no mark. Names that find no room are left out, or marked so.
 *
 * @param wishes most important first
 * @param taken points already occupied, such as marks
 * @param keepsAll whether names without room are kept, at the first of their places
 */
export function placeLabels<Wish extends LabelWish>(
  wishes: readonly Wish[],
  taken: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  width: number,
  height: number,
  keepsAll = false,
): PlacedLabel<Wish>[] {
  const boxes: Box[] = taken.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const placed: PlacedLabel<Wish>[] = [];
  for (const wish of wishes) {
    const spots = spotsFor(wish);
    const spot = spots.find(
      (box) =>
        box.left >= 2 &&
        box.right <= width - 2 &&
        box.top >= 2 &&
        box.bottom <= height - 2 &&
        !boxes.some((other) => overlaps(box, other)),
    );
    const isOut = spot === undefined;
    if (isOut && !keepsAll) continue;
    if (!isOut) boxes.push(spot);
    const { left, right, top, anchor } = spot ?? spots[0]!;
    const line = wish.size * LINE;
    const baselines = wish.lines.map((_, index) => top + (index + 1) * line - wish.size * 0.3);
    placed.push({ ...wish, left, width: right - left, anchor, baselines, isOut });
  }
  return placed;
}

function spotsFor({ lines, x, y, gap, size, spacing }: LabelWish): (Box & { anchor: Anchor })[] {
  const width = Math.max(...lines.map((line) => textWidth(line, size, spacing)));
  const height = lines.length * size * LINE;
  const at = (left: number, top: number, anchor: Anchor = 'middle') => ({
    anchor,
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  const [middleX, middleY] = [x - width / 2, y - height / 2];
  if (gap === 0) {
    return [0, 0.8, -0.8, 1.7, -1.7].map((ems) => at(middleX, middleY + ems * size));
  }
  const slant = gap * 0.72;
  const [left, right] = [x - gap - width, x + gap];
  const [above, below] = [y - gap - height, y + gap];
  return [
    at(right, middleY, 'start'),
    at(left, middleY, 'end'),
    at(middleX, above),
    at(middleX, below),
    at(x + slant, y - slant - height * 0.75, 'start'),
    at(x + slant, y + slant - height * 0.25, 'start'),
    at(x - slant - width, y - slant - height * 0.75, 'end'),
    at(x - slant - width, y + slant - height * 0.25, 'end'),
    at(right, middleY - size / 2, 'start'),
    at(right, middleY + size / 2, 'start'),
    at(left, middleY - size / 2, 'end'),
    at(left, middleY + size / 2, 'end'),
  ];
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
