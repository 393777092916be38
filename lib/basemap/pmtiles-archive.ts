/**
 * Write a PMTiles v3 archive: one file of vector tiles that a page reads by byte ranges.
 *
 * Layout, after https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md: a 127-byte header,
 * the root directory, the metadata, leaf directories, then the tiles in order of their Hilbert id.
 * Equal tiles are stored once. Directories and tiles are compressed with gzip.
 */

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** The tile's own bytes, not compressed. */
  readonly bytes: Uint8Array;
}

export interface ArchiveOptions {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Free-form facts for whoever opens the file: name, attribution, vector layers. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  runLength: number;
}

const HEADER_BYTES = 127;
/** A reader's first request covers this much: header and root directory must fit in it. */
const FIRST_REQUEST_BYTES = 16_384;
const GZIP = 2;
const VECTOR_TILES = 1;
const gzip = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 });

/** Unsigned LEB128 numbers, appended one by one; exact up to 2^53. */
class VarintWriter {
  private readonly bytes: number[] = [];

  push(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** A directory: tile ids as differences, then run lengths, lengths and offsets, column by column. */
function encodeDirectory(entries: readonly Entry[]): Uint8Array {
  const writer = new VarintWriter();
  writer.push(entries.length);
  let lastId = 0;
  for (const entry of entries) {
    writer.push(entry.tileId - lastId);
    lastId = entry.tileId;
  }
  for (const entry of entries) writer.push(entry.runLength);
  for (const entry of entries) writer.push(entry.length);
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    writer.push(follows ? 0 : entry.offset + 1);
  });
  return gzip(writer.finish());
}

/**
 * Root and leaf directories such that header and root fit a reader's first request. Leaves grow
 * until the root is small enough.
 */
function encodeDirectories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const room = FIRST_REQUEST_BYTES - HEADER_BYTES;
  const whole = encodeDirectory(entries);
  if (whole.length <= room) return { root: whole, leaves: new Uint8Array(0) };
  for (let leafSize = 2048; ; leafSize *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += leafSize) {
      const leaf = encodeDirectory(entries.slice(start, start + leafSize));
      // A run length of zero marks an entry that points to a leaf directory.
      pointers.push({ tileId: entries[start]!.tileId, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(pointers);
    if (root.length <= room) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** Store each distinct content once, in the order of first use. */
function storeTiles(tiles: readonly Tile[]) {
  const ordered = tiles
    .map((tile) => ({ tileId: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes }))
    .sort((a, b) => a.tileId - b.tileId);
  const seen = new Map<string, { offset: number; length: number }>();
  const contents: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { tileId, bytes } of ordered) {
    const digest = createHash('sha1').update(bytes).digest('base64');
    let stored = seen.get(digest);
    if (stored === undefined) {
      const compressed = gzip(bytes);
      stored = { offset: end, length: compressed.length };
      seen.set(digest, stored);
      contents.push(compressed);
      end += compressed.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === stored.offset && last.tileId + last.runLength === tileId) {
      last.runLength += 1;
    } else {
      entries.push({ tileId, ...stored, runLength: 1 });
    }
  }
  return { entries, contents, addressed: ordered.length };
}

/**
 * The bytes of an archive holding these tiles, given in any order.
 *
 * @throws RangeError when there is no tile at all
 */
export function encodeArchive(tiles: readonly Tile[], options: ArchiveOptions): Uint8Array {
  if (tiles.length === 0) throw new RangeError('an archive needs at least one tile');
  const { entries, contents, addressed } = storeTiles(tiles);
  const { root, leaves } = encodeDirectories(entries);
  const metadata = gzip(Buffer.from(JSON.stringify(options.metadata)));
  const data = Buffer.concat(contents);

  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new Uint8Array(header.buffer).set(Buffer.from('PMTiles'));
  header.setUint8(7, 3);
  const sections = [root, metadata, leaves, data];
  let offset = HEADER_BYTES;
  sections.forEach((section, index) => {
    header.setBigUint64(8 + index * 16, BigInt(offset), true);
    header.setBigUint64(16 + index * 16, BigInt(section.length), true);
    offset += section.length;
  });
  header.setBigUint64(72, BigInt(addressed), true);
  header.setBigUint64(80, BigInt(entries.length), true);
  header.setBigUint64(88, BigInt(contents.length), true);
  // Clustered: tile data lies in the order of tile ids.
  header.setUint8(96, 1);
  header.setUint8(97, GZIP);
  header.setUint8(98, GZIP);
  header.setUint8(99, VECTOR_TILES);
  header.setUint8(100, options.minZoom);
  header.setUint8(101, options.maxZoom);
  header.setInt32(102, -180e7, true);
  header.setInt32(106, -85e7, true);
  header.setInt32(110, 180e7, true);
  header.setInt32(114, 85e7, true);
  header.setUint8(118, options.minZoom);
  return Buffer.concat([new Uint8Array(header.buffer), ...sections]);
}
