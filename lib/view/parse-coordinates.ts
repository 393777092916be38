/** Coordinates as people type and paste them → a point. */
import type { LonLat } from '@/lib/geoparse/types';

/** What was wrong, for the form to word. */
export type CoordinateProblem = 'empty' | 'unreadable' | 'latitude' | 'longitude';

export type ParsedCoordinates =
  | { readonly type: 'point'; readonly point: LonLat }
  | { readonly type: 'problem'; readonly problem: CoordinateProblem };

const problem = (which: CoordinateProblem): ParsedCoordinates => ({
  type: 'problem',
  problem: which,
});

/** O is west as in Spanish, French, Portuguese and Italian. */
const SIGN: Readonly<Record<string, 1 | -1>> = { N: 1, S: -1, E: 1, W: -1, O: -1 };
const isLatitudeLetter = (letter: string) => letter === 'N' || letter === 'S';

/** One of the two: its size in degrees and the letter that said where it points, if any did. */
interface Angle {
  readonly degrees: number;
  readonly letter: string | null;
}

/**
 * Read one pair of coordinates.
 *
 * Takes decimal degrees, degrees and minutes, or degrees, minutes and seconds; with signs or with
 * hemisphere letters on either side; parted by comma, semicolon or space; with a decimal point or,
 * where nothing else can be meant, a decimal comma. Without letters the latitude comes first, as
 * people write it; letters decide whatever the order.
 */
export function parseCoordinates(typed: string): ParsedCoordinates {
  const text = tidy(typed);
  if (text === '') return problem('empty');
  const halves = splitInTwo(text);
  const [first, second] = (halves ?? []).map(readAngle);
  if (!first || !second) return problem('unreadable');
  const [one, other] = [first.letter, second.letter];
  if ((one === null) !== (other === null)) return problem('unreadable');
  if (one && other && isLatitudeLetter(one) === isLatitudeLetter(other)) {
    return problem('unreadable');
  }
  const isLatitudeFirst = one === null || isLatitudeLetter(one);
  const latitude = (isLatitudeFirst ? first : second).degrees;
  const longitude = (isLatitudeFirst ? second : first).degrees;
  if (Math.abs(latitude) > 90) return problem('latitude');
  if (Math.abs(longitude) > 180) return problem('longitude');
  return { type: 'point', point: [longitude, latitude] };
}

/** One writing for each sign; labels and brackets away; decimal points everywhere. */
function tidy(typed: string): string {
  const text = typed
    .replace(/[º˚]/g, '°')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*GEO:/, '')
    .replace(/\b(?:LATITUDE?|LAT|LONGITUDE?|LONG?|LNG)\b\s*[:=]?/g, ' ')
    .replace(/[()[\]]/g, ' ')
    .replace(/[−–—]/g, '-')
    .replace(/[′’‘ʹ´`]/g, "'")
    .replace(/[″”“ʺ]|''/g, '"')
    .trim();
  const hasDecimalCommas = !text.includes('.') && (text.match(/\d,\d/g)?.length ?? 0) === 2;
  return hasDecimalCommas ? text.replace(/(\d),(\d)/g, '$1.$2') : text;
}

function splitInTwo(text: string): readonly string[] | null {
  const letters = [...text.matchAll(/[NSEWO]/g)].map(({ index }) => index);
  if (letters.length === 2) {
    const [first, second] = letters as [number, number];
    const leads = /^[NSEWO]/.test(text);
    const cut = leads ? second : first + 1;
    return [text.slice(0, cut), text.slice(cut)].map(trimSeparators);
  }
  if (letters.length > 0) return null;
  const parts = text.split(/[;,]/).map((part) => part.trim());
  if (parts.length === 2) return parts;
  if (parts.length > 2) return null;
  const words = text.split(/\s+/);
  // Two numbers, or twice the same count of degrees, minutes, seconds.
  const half = words.length / 2;
  return Number.isInteger(half) && half <= 3
    ? [words.slice(0, half).join(' '), words.slice(half).join(' ')]
    : null;
}

const trimSeparators = (text: string) => text.replace(/^[\s,;]+|[\s,;]+$/g, '');

const ANGLE =
  /^([NSEWO])?\s*([+-])?\s*(\d+(?:\.\d+)?)\s*(?:[°:D]|\s|$)\s*(?:(\d+(?:\.\d+)?)\s*(?:[':M]|\s|$)\s*(?:(\d+(?:\.\d+)?)\s*(?:["S]|$)?\s*)?)?([NSEWO])?$/;

function readAngle(text: string): Angle | null {
  // A letter may stand directly at the digits: "51N".
  const match = ANGLE.exec(text.replace(/([NSEWO])$/, ' $1').trim());
  if (!match) return null;
  const [, before, sign, degrees = '', minutes, seconds, after] = match;
  if (before && after) return null;
  const letter = before ?? after ?? null;
  if (letter && sign) return null;
  // Only the last number may have a fraction, and minutes and seconds stop at sixty.
  if (minutes !== undefined && degrees.includes('.')) return null;
  if (seconds !== undefined && minutes?.includes('.')) return null;
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return null;
  const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const direction = letter ? SIGN[letter]! : sign === '-' ? -1 : 1;
  return { degrees: size === 0 ? 0 : size * direction, letter };
}

/** A list of coordinates, one pair a line; or the first line that is not one. */
export type ParsedList =
  | { readonly type: 'points'; readonly points: readonly LonLat[] }
  | {
      readonly type: 'problem';
      readonly problem: CoordinateProblem;
      /** 1-based. */
      readonly line: number;
    };

/** Read coordinates line by line; empty lines are passed over. */
export function parseCoordinateList(typed: string): ParsedList {
  const points: LonLat[] = [];
  for (const [index, line] of typed.split('\n').entries()) {
    const parsed = parseCoordinates(line);
    if (parsed.type === 'point') points.push(parsed.point);
    else if (parsed.problem !== 'empty') {
      return { type: 'problem', problem: parsed.problem, line: index + 1 };
    }
  }
  return { type: 'points', points };
}

/** A point as `parseCoordinates` reads it: latitude first, to about a metre. */
export function formatCoordinates([longitude, latitude]: LonLat): string {
  return `${Number(latitude.toFixed(5))}, ${Number(longitude.toFixed(5))}`;
}
