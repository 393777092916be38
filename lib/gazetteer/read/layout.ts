import {
  Checksum,
  FORMAT_VERSION,
  GazetteerFormatError,
  type GazetteerMeta,
  HEADER,
  HEADER_LENGTH,
  MAGIC,
  SECTIONS,
  type SectionName,
} from '../format';

/** A checked file: its header's numbers and a view of each section, nothing copied. */
export interface Layout {
  readonly rowCount: number;
  readonly keyCount: number;
  readonly postingCount: number;
  readonly meta: GazetteerMeta;
  /** Bytes of a section. */
  bytes(section: SectionName): Uint8Array;
  /** The same as signed 32-bit numbers; for the sparse columns, which are aligned. */
  words(section: SectionName): Int32Array;
}

/**
 * Check that these bytes are a whole, undamaged gazetteer of this version, and lay it out.
 *
 * @throws GazetteerFormatError saying what was found and what was expected
 */
export function readLayout(buffer: ArrayBuffer): Layout {
  const view = new DataView(buffer);
  checkHead(buffer, view);
  const field = (offset: number): number => view.getUint32(offset, true);

  const sum = new Checksum();
  const covered = field(HEADER.fileLength) - HEADER.rowCount;
  sum.add(new Int32Array(buffer, HEADER.rowCount, covered / 4));
  if (sum.value !== field(HEADER.checksum)) {
    throw new GazetteerFormatError(
      'corrupt',
      `damaged gazetteer: its contents sum to ${hex(sum.value)}, its header says ${hex(field(HEADER.checksum))}; build or fetch it again`,
    );
  }

  const places = new Map<SectionName, { offset: number; length: number }>();
  SECTIONS.forEach((section, index) => {
    const offset = field(HEADER.sections + 8 * index);
    const length = field(HEADER.sections + 8 * index + 4);
    if (offset + length > buffer.byteLength) {
      throw new GazetteerFormatError(
        'corrupt',
        `damaged gazetteer: section ${section} ends at byte ${offset + length} of ${buffer.byteLength}`,
      );
    }
    places.set(section, { offset, length });
  });
  const placeOf = (section: SectionName): { offset: number; length: number } =>
    places.get(section) as { offset: number; length: number };
  const bytes = (section: SectionName): Uint8Array => {
    const { offset, length } = placeOf(section);
    return new Uint8Array(buffer, offset, length);
  };
  return {
    rowCount: field(HEADER.rowCount),
    keyCount: field(HEADER.keyCount),
    postingCount: field(HEADER.postingCount),
    meta: JSON.parse(new TextDecoder().decode(bytes('meta'))) as GazetteerMeta,
    bytes,
    words: (section) => {
      const { offset, length } = placeOf(section);
      return new Int32Array(buffer, offset, length / 4);
    },
  };
}

function checkHead(buffer: ArrayBuffer, view: DataView): void {
  const head = new Uint8Array(buffer, 0, Math.min(MAGIC.length, buffer.byteLength));
  if (buffer.byteLength === 0) {
    throw new GazetteerFormatError('not-a-gazetteer', 'an empty file is not a gazetteer');
  }
  if (!head.every((byte, index) => byte === MAGIC[index])) {
    throw new GazetteerFormatError(
      'not-a-gazetteer',
      `not a gazetteer: begins with ${JSON.stringify(String.fromCharCode(...head))}, expected ${JSON.stringify(String.fromCharCode(...MAGIC))}`,
    );
  }
  const enough = (length: number): void => {
    if (buffer.byteLength >= length) return;
    throw new GazetteerFormatError(
      'truncated',
      `truncated gazetteer: ${buffer.byteLength} bytes found, ${length} expected; build or fetch it again`,
    );
  };
  enough(HEADER.version + 4);
  const version = view.getUint32(HEADER.version, true);
  if (version !== FORMAT_VERSION) {
    throw new GazetteerFormatError(
      'wrong-version',
      `gazetteer of version ${version} found, version ${FORMAT_VERSION} expected; build it again with this program`,
    );
  }
  enough(HEADER_LENGTH);
  const fileLength = view.getUint32(HEADER.fileLength, true);
  enough(fileLength);
  if (buffer.byteLength !== fileLength || fileLength % 4 !== 0 || fileLength < HEADER_LENGTH) {
    throw new GazetteerFormatError(
      'corrupt',
      `damaged gazetteer: ${buffer.byteLength} bytes found, ${fileLength} expected; build or fetch it again`,
    );
  }
  const sections = view.getUint32(HEADER.sectionCount, true);
  if (sections !== SECTIONS.length) {
    throw new GazetteerFormatError(
      'corrupt',
      `damaged gazetteer: ${sections} sections found, ${SECTIONS.length} expected`,
    );
  }
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}
