/** Options of the commands, as the command line gives them. */

import type { ExporterId } from '@/lib/export';
import type { Quoting } from '@/lib/publish/settings-values';
import type { Visibility } from '@/lib/storage/types';

/** `dateline gazetteer build` */
export interface GazetteerBuildArguments {
  readonly output: string;
  readonly replace: boolean;
  readonly format?: string;
  readonly title?: string;
  readonly quiet: boolean;
}

/** Where a command writes, and what. */
export interface OutputArguments {
  readonly format: ExporterId;
  readonly outputDir?: string;
  readonly output?: string;
}

/** `dateline geoparse` */
export interface GeoparseArguments extends OutputArguments {
  readonly ndjson: boolean;
  readonly title?: string;
  readonly language?: string;
  readonly home?: readonly [longitude: number, latitude: number];
  readonly gazetteer?: string;
  readonly jobs: number;
  readonly quiet: boolean;
}

/** `dateline publish` */
export interface PublishArguments {
  /** Origin. */
  readonly server: string;
  readonly title?: string;
  readonly visibility: Visibility;
  readonly quoting: Quoting;
}

/** `dateline lookup` */
export interface LookupArguments {
  readonly limit: number;
  readonly json: boolean;
  readonly gazetteer?: string;
}
