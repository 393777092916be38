import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NAME_USES, type PlaceKind } from '@/lib/geoparse/types';
import { type GazetteerMeta, NO_ROW, type SectionName } from '../format';
import { measureProminence, measureReading } from '../prominence';
import type { GazetteerRow } from '../row';
import { assembleFile } from './assemble';
import { chooseNames } from './choose-names';
import {
  Interned,
  type References,
  type Spools,
  writeReferences,
  writeRowColumns,
} from './columns';
import { NameSorter } from './name-sorter';
import { Spool } from './spool';
import { writeDictionary } from './write-dictionary';

const useIndexes = new Map(NAME_USES.map((use, index) => [use, index]));

/** Kinds that rows refer to; of the others there may be millions. */
const CONTAINERS: ReadonlySet<PlaceKind> = new Set(['country', 'region', 'district']);

/** What came of a compilation. */
export interface WrittenGazetteer {
  readonly path: string;
  readonly bytes: number;
  readonly rowCount: number;
  /** Distinct folded names. */
  readonly keyCount: number;
  /** Readings: pairs of a folded name and a row. */
  readonly postingCount: number;
  /** Names that folded to nothing. */
  readonly droppedNames: number;
}

/**
 * Writes a gazetteer file from rows that arrive one at a time, in memory that does not grow with
 * their number: columns are spooled, names sorted in runs on disk.
 *
 * Rows may refer to rows that come later. Row numbers follow the order of `add`; rows of one
 * division added together compress better.
 */
export class GazetteerWriter {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dateline-gazetteer-'));
  private readonly spoolsByName = new Map<string, Spool>();
  private readonly names = new NameSorter(this.folder);
  private readonly features = new Interned();
  private readonly countryCodes = new Interned();
  private readonly references: References = { ids: new Interned(), rows: [] };
  private readonly addedDivisions = new Map<string, number>();
  private rowCount = 0;
  private droppedNames = 0;

  private readonly spool = (name: string): Spool => {
    let spool = this.spoolsByName.get(name);
    if (!spool) {
      spool = new Spool(this.folder, name);
      this.spoolsByName.set(name, spool);
    }
    return spool;
  };
  private readonly sections: Spools = (section: SectionName) => this.spool(section);

  /**
   * Add a row. Its id must be new: that is the caller's to ensure.
   *
   * @param aliases further ids under which other rows refer to it as their container, such as
   *   GeoNames' code of a division
   * @returns the row's number
   */
  add(row: GazetteerRow, aliases: readonly string[] = []): number {
    if (this.rowCount >= NO_ROW) throw new RangeError(`more than ${NO_ROW} rows`);
    const index = this.rowCount++;
    writeRowColumns(this.sections, row, index, this.features, this.countryCodes);
    this.refer('refCountry', row.countryId);
    this.refer('refAdmin1', row.admin1Id);
    this.refer('refAdmin2', row.admin2Id);
    this.settle(row, aliases, index);

    const { names, dropped } = chooseNames(row);
    this.droppedNames += dropped;
    const prominence = measureProminence(row.kind, row.population, names.length);
    for (const { key, use, written } of names) {
      this.names.add({
        key,
        row: index,
        use: useIndexes.get(use) ?? 0,
        prominence: measureReading(prominence, use),
        written,
      });
    }
    return index;
  }

  /** Write everything to `path` and clean up. The writer cannot be used afterwards. */
  finish(
    path: string,
    meta: Omit<GazetteerMeta, 'featureCodes' | 'countryCodes'>,
  ): WrittenGazetteer {
    try {
      for (const [name, planes] of [
        ['refCountry', 'rowCountry'],
        ['refAdmin1', 'rowAdmin1_'],
        ['refAdmin2', 'rowAdmin2_'],
      ] as const) {
        writeReferences(this.sections, planes, this.spool(name), this.references);
      }
      const counts = writeDictionary(this.sections, this.names.sorted());
      const whole: GazetteerMeta = {
        ...meta,
        featureCodes: this.features.strings,
        countryCodes: this.countryCodes.strings,
      };
      this.spool('meta').bytes(Buffer.from(JSON.stringify(whole)));
      const { rowCount, droppedNames } = this;
      const bytes = assembleFile(path, this.sections, { rowCount, ...counts });
      return { path, bytes, rowCount, droppedNames, ...counts };
    } finally {
      this.discard();
    }
  }

  /** Remove the temporary files; for giving up half way. */
  discard(): void {
    for (const spool of this.spoolsByName.values()) spool.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private refer(column: string, id: string): void {
    if (id === '') {
      this.spool(column).word(-1);
      return;
    }
    const reference = this.references.ids.indexOf(id);
    this.references.rows[reference] ??= this.addedDivisions.get(id) ?? NO_ROW;
    this.spool(column).word(reference);
  }

  /** Note where a row that others may refer to has its place. */
  private settle(row: GazetteerRow, aliases: readonly string[], index: number): void {
    const contains = aliases.length > 0 || CONTAINERS.has(row.kind);
    for (const id of [row.id, ...aliases]) {
      const reference = this.references.ids.find(id);
      if (reference !== undefined) this.references.rows[reference] = index;
      else if (contains) this.addedDivisions.set(id, index);
    }
  }
}
