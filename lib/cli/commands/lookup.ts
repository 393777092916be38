import { type Command, InvalidArgumentError } from 'commander';
import type { LookupArguments } from '../arguments';

/** `dateline lookup` */
export function addLookupCommand(program: Command): void {
  program
    .command('lookup')
    .summary('look a name up in the gazetteer')
    .description(
      'List the places a name can mean, most prominent first. Case, accents, apostrophes and ' +
        'hyphens do not matter.',
    )
    .argument('<NAME...>', 'the name; quotation marks are not needed')
    .option('-n, --limit <n>', 'how many at most', parseLimit, 10)
    .option('--json', 'write the whole rows as NDJSON', false)
    .option('--gazetteer <file>', 'places of your own (see “dateline gazetteer build”)')
    .addHelpText('after', '\nExample:\n  $ dateline lookup Springfield --limit 3')
    .action(async (words: string[], options: LookupArguments) => {
      const { lookupName } = await import('../lookup-name');
      await lookupName(words.join(' '), options);
    });
}

function parseLimit(value: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new InvalidArgumentError('Give a whole number from 1.');
  }
  return limit;
}
