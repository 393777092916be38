import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXPORTER_IDS, EXPORTERS, type ExporterId } from '@/lib/export';
import type { GeoparseArguments } from '../arguments';

/** `dateline geoparse` */
export function addGeoparseCommand(program: Command): void {
  program
    .command('geoparse')
    .summary('find the places of articles')
    .description(
      'Read articles and write the places they name. Without FILE, or with “-”, the article is ' +
        'read from standard input.',
    )
    .argument('[FILE...]', 'text files in UTF-8; with --ndjson, files of NDJSON')
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices(EXPORTER_IDS)
        .default('geojson' satisfies ExporterId),
    )
    .option(
      '--ndjson',
      'read {"id", "text"} lines, write {"id", "mentions"} lines, in order',
      false,
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--output-dir <folder>', 'write one file for each article into a folder')
    .option('--title <title>', 'headline of the article, if the text lacks it')
    .option('--language <tag>', 'language of the text, such as “en”; detected if not given')
    .option('--home <lon,lat>', 'where the publisher sits; breaks ties towards home', parseHome)
    .option('--gazetteer <file>', 'places of your own (see “dateline gazetteer build”)')
    .option('-j, --jobs <n>', 'threads for --ndjson', parseJobs, availableParallelism())
    .option('-q, --quiet', 'no progress on standard error', false)
    .addHelpText('after', `\n${formatHelp()}\n${EXAMPLES}`)
    .action(async (files: string[], options: GeoparseArguments) => {
      const inputs = files.length > 0 ? files : ['-'];
      if (options.ndjson) {
        const { geoparseStreams } = await import('../geoparse-streams');
        await geoparseStreams(inputs, options);
      } else {
        const { geoparseFiles } = await import('../geoparse-files');
        await geoparseFiles(inputs, options);
      }
    });
}

const EXAMPLES = `Examples:
  $ dateline geoparse story.txt > story.geojson
  $ pbpaste | dateline geoparse --format csv
  $ dateline geoparse letters/*.txt --format tei --output-dir places
  $ dateline geoparse --ndjson < articles.ndjson > places.ndjson

Exit code: 0 if all went well; 1 if anything was wrong or skipped, said on standard error.`;

function formatHelp(): string {
  const width = Math.max(...EXPORTER_IDS.map((id) => id.length));
  const rows = EXPORTERS.map(({ id, label }) => `  ${id.padEnd(width)}  ${label}`);
  return ['Formats:', ...rows, ''].join('\n');
}

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) {
    throw new InvalidArgumentError('Give a whole number from 1 to 256.');
  }
  return jobs;
}

function parseHome(value: string): readonly [number, number] {
  const [longitude, latitude, ...rest] = value.split(',').map((part) => Number(part.trim() || NaN));
  if (
    longitude === undefined ||
    latitude === undefined ||
    rest.length > 0 ||
    !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
  ) {
    throw new InvalidArgumentError('Give longitude and latitude in degrees: “49.87,40.41”.');
  }
  return [longitude, latitude];
}
