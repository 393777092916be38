/** The command line, `dateline`. Commands load what they need only when they run: starting is quick. */
import { Command, CommanderError } from 'commander';
import { isFailure } from '@/lib/errors';
import { version } from '@/package.json';
import { addConvertCommand } from './commands/convert';
import { addGazetteerCommand } from './commands/gazetteer';
import { addGeoparseCommand } from './commands/geoparse';
import { addLookupCommand } from './commands/lookup';
import { addPublishCommand } from './commands/publish';
import { addStoreCommands } from './commands/store';
import { warn } from './terminal';

const program = new Command('dateline')
  .description('Find the places an article names, and decide where each one is.')
  .version(version)
  .showHelpAfterError('(“dateline --help” shows how to use it)')
  .exitOverride();

addGeoparseCommand(program);
addConvertCommand(program);
addLookupCommand(program);
addGazetteerCommand(program);
addPublishCommand(program);
addStoreCommands(program);

// A reader such as `head` may close the pipe early; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
  } else if (error instanceof Error && (isFailure(error) || /Gazetteer.*Error$/.test(error.name))) {
    warn(error.message);
    process.exitCode = 1;
  } else {
    warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}
