import { type Command, Option } from 'commander';
import { EXPORTER_IDS } from '@/lib/export';
import type { OutputArguments } from '../arguments';

/** `dateline convert` */
export function addConvertCommand(program: Command): void {
  program
    .command('convert')
    .summary('write a saved GeoJSON in another format')
    .description(
      'Read GeoJSON that Dateline saved, on the page or here, and write it in another format: with ' +
        'the corrections, notes and drawn areas it holds, and without reading the text again.',
    )
    .argument('[FILE...]', 'GeoJSON saved by Dateline; standard input without, or with “-”')
    .addOption(
      new Option('-f, --format <format>', 'what to write; “dateline geoparse --help” lists them')
        .choices(EXPORTER_IDS)
        .makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--output-dir <folder>', 'write one file for each input into a folder')
    .addHelpText('after', '\nExample:\n  $ dateline convert story.geojson --format kml > story.kml')
    .action(async (files: string[], options: OutputArguments) => {
      const { convertFiles } = await import('../convert-files');
      await convertFiles(files.length > 0 ? files : ['-'], options);
    });
}
