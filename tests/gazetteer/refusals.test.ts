import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, GazetteerFormatError, HEADER } from '@/lib/gazetteer/format';
import { GazetteerMissingError, loadGazetteer } from '@/lib/gazetteer/load-node';
import { openGazetteer } from '@/lib/gazetteer/read';
import { readMeta } from '@/lib/gazetteer/read/read-meta';
import { makeFolder, makeRow, writeRows } from './rows';

const folder = makeFolder();
const file = path.join(folder, 'good.bin');
writeRows(
  file,
  Array.from({ length: 50 }, (_, index) =>
    makeRow({ id: String(index + 1), name: `Place ${index}` }),
  ),
);
const good = new Uint8Array(readFileSync(file));

function refusal(bytes: Uint8Array): GazetteerFormatError {
  try {
    openGazetteer(bytes.slice().buffer);
  } catch (error) {
    expect(error).toBeInstanceOf(GazetteerFormatError);
    return error as GazetteerFormatError;
  }
  throw new Error('was not refused');
}

function changed(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = good.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

describe('files that are refused', () => {
  it('opens the good one', () => {
    expect(openGazetteer(good.slice().buffer).rowCount).toBe(50);
  });

  it('is empty', () => {
    expect(refusal(new Uint8Array())).toMatchObject({
      fault: 'not-a-gazetteer',
      message: expect.stringContaining('empty'),
    });
  });

  it('is something else', () => {
    const other = refusal(new TextEncoder().encode('<!doctype html><title>404</title>'));
    expect(other.fault).toBe('not-a-gazetteer');
    expect(other.message).toContain('<!doctyp');
    expect(other.message).toContain('DATELNGZ');
  });

  it('is of another version: both are named', () => {
    const newer = refusal(
      changed((_, view) => view.setUint32(HEADER.version, FORMAT_VERSION + 1, true)),
    );
    expect(newer.fault).toBe('wrong-version');
    expect(newer.message).toContain(`version ${FORMAT_VERSION + 1} found`);
    expect(newer.message).toContain(`version ${FORMAT_VERSION} expected`);
  });

  it('is cut off, anywhere', () => {
    for (let length = 8; length < good.length; length += 97) {
      const cut = refusal(good.slice(0, length));
      expect(cut.fault).toBe('truncated');
      expect(cut.message).toContain(`${length} bytes found`);
    }
  });

  it('has bytes behind its end', () => {
    const longer = new Uint8Array(good.length + 4);
    longer.set(good);
    expect(refusal(longer).fault).toBe('corrupt');
  });

  it('has one bit changed, anywhere after the head', () => {
    for (let at = HEADER.checksum; at < good.length; at += 61) {
      const damaged = refusal(
        changed((bytes) => {
          bytes[at] = (bytes[at] as number) ^ (1 << (at % 8));
        }),
      );
      expect(damaged.fault).toBe('corrupt');
    }
  });

  it('is not there', () => {
    expect(() => loadGazetteer(path.join(folder, 'missing.bin'))).toThrow(GazetteerMissingError);
  });
});

describe('readMeta', () => {
  it('reads the head alone', () => {
    expect(readMeta(file)?.inputHash).toBe('abc');
  });

  it('is null for anything else', () => {
    expect(readMeta(path.join(folder, 'missing.bin'))).toBeNull();
    const other = path.join(folder, 'other.bin');
    for (const content of ['', 'not a gazetteer', good.slice(0, 300)]) {
      writeFileSync(other, content);
      expect(readMeta(other)).toBeNull();
    }
    writeFileSync(
      other,
      changed((_, view) => view.setUint32(HEADER.version, 99, true)),
    );
    expect(readMeta(other)).toBeNull();
  });
});
