/** Which names a picture prints, and where, so that none lies upon another. */

/** A name that would like to be printed. */
export interface LabelWish {
  readonly text: string;
  /** What it belongs to, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Free pixels around that point, for its mark; 0 prints the name upon it. */
  readonly gap: number;
  readonly size: number;
  /** Extra pixels between letters. */
  readonly spacing: number;
  readonly style: string;
}

/** A name with the baseline's start it got. */
export interface PlacedLabel extends LabelWish {
  readonly left: number;
  readonly baseline: number;
}

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

/**
 * Place names greedily: each in its turn to the right of its point, then left, above, below; or
 * upon it, where it has no mark. Names that find no room are left out.
 *
 * @param wishes most important first
 * @param taken points already occupied, such as marks
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  width: number,
  height: number,
): PlacedLabel[] {
  const boxes: Box[] = taken.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const spot = spotsFor(wish).find(
      (box) =>
        box.left >= 2 &&
        box.right <= width - 2 &&
        box.top >= 2 &&
        box.bottom <= height - 2 &&
        !boxes.some((other) => overlaps(box, other)),
    );
    if (!spot) continue;
    boxes.push(spot);
    placed.push({ ...wish, left: spot.left, baseline: spot.bottom - wish.size * 0.25 });
  }
  return placed;
}

function spotsFor({ text, x, y, gap, size, spacing }: LabelWish): Box[] {
  const width = textWidth(text, size, spacing);
  const height = size * 1.2;
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  if (gap === 0) return [at(x - width / 2, y - height / 2)];
  return [
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
    at(x - width / 2, y - gap - height),
    at(x - width / 2, y + gap),
  ];
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
