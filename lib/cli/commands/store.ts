import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PurgeArguments, StoreArguments } from '../keep-store';

const database = () =>
  new Option(
    '--database <address>',
    'postgres://… or the path of a file; as the server has it (DATABASE_URL, DATELINE_DATABASE_PATH) ' +
      'if not given',
  );

/** `dateline backup`, `dateline restore`, `dateline purge`: keeping the maps of a server. */
export function addStoreCommands(program: Command): void {
  program
    .command('backup')
    .summary('write all maps into a file')
    .description(
      'Write every map with its history into a file, while the server runs. The file can be ' +
        'restored into a database of either kind.',
    )
    .argument('<FILE>', 'the backup to write, e.g. maps.dateline.gz')
    .addOption(database())
    .option('--force', 'replace the file if it is there', false)
    .option('-q, --quiet', 'no progress on standard error', false)
    .action(async (file: string, options: StoreArguments) => {
      const { runBackup } = await import('../keep-store');
      await runBackup(file, options);
    });

  program
    .command('restore')
    .summary('bring the maps of a backup back')
    .description('Put the maps of a backup into the database: all of them, or none if one fails.')
    .argument('<FILE>', 'a backup made by “dateline backup”')
    .addOption(database())
    .option('--force', 'replace maps that are there by those of the backup', false)
    .option('-q, --quiet', 'no words on standard error', false)
    .action(async (file: string, options: StoreArguments) => {
      const { runRestore } = await import('../keep-store');
      await runRestore(file, options);
    });

  program
    .command('purge')
    .summary('remove for good what was deleted long ago')
    .description(
      'Remove maps that were deleted more than some days ago. The server does so by itself every ' +
        'six hours, after 30 days.',
    )
    .addOption(database())
    .option('--days <n>', 'how long deleted maps can be brought back', wholeDays, 30)
    .action(async (options: PurgeArguments) => {
      const { runPurge } = await import('../keep-store');
      await runPurge(options);
    });
}

function wholeDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 0) {
    throw new InvalidArgumentError('It must be a whole number of days.');
  }
  return days;
}
