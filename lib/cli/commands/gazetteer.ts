import type { Command } from 'commander';
import type { GazetteerBuildArguments } from '../arguments';

/** `dateline gazetteer` */
export function addGazetteerCommand(program: Command): void {
  program
    .command('gazetteer')
    .summary('bring your own places')
    .description('Make gazetteers of your own.')
    .command('build')
    .summary('compile places into a gazetteer')
    .description(
      'Compile tables of places into a file for --gazetteer. Each input is a CSV or TSV table with ' +
        'the columns name, latitude and longitude at least, a Linked Places file (JSON, JSON lines ' +
        'or LP-TSV) or a GeoNames dump (allCountries.txt, cities500.txt, a country file); a .gz is ' +
        'read as it is. Memory does not grow with the number of places.',
    )
    .argument('<INPUT...>', 'the files to compile, together')
    .requiredOption('-o, --output <file>', 'the gazetteer to write')
    .option('--replace', 'use it in place of the bundled gazetteer, not over it', false)
    .option('--format <id>', 'what the inputs are; found from each one’s beginning if not given')
    .option('--title <title>', 'what the gazetteer is called')
    .option('-q, --quiet', 'no progress on standard error', false)
    .addHelpText(
      'after',
      `
Places of your own come before those of the bundled gazetteer. A place with the id of a bundled
one takes its place.

Examples:
  $ dateline gazetteer build parishes.csv --output parishes.bin
  $ dateline geoparse letters/*.txt --gazetteer parishes.bin --format csv
  $ dateline gazetteer build allCountries.txt --replace --output world.bin`,
    )
    .action(async (inputs: string[], options: GazetteerBuildArguments) => {
      const { buildFromInputs } = await import('../build-user-gazetteer');
      await buildFromInputs(inputs, options);
    });
}
