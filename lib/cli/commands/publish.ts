import { type Command, InvalidArgumentError, Option } from 'commander';
import { QUOTING } from '@/lib/publish/settings-values';
import { VISIBILITIES } from '@/lib/storage/types';
import type { PublishArguments } from '../arguments';

/** `dateline publish`: the command line as a client of a server's interface. */
export function addPublishCommand(program: Command): void {
  program
    .command('publish')
    .summary('put the map of articles on a server')
    .description(
      'Send articles to a server, which keeps them as one map, and write where the map is. Without ' +
        'FILE, or with “-”, the article is read from standard input.',
    )
    .argument('[FILE...]', 'articles of the map, at most 20')
    .requiredOption('--server <address>', 'such as https://maps.example.org', parseServer)
    .option('--title <title>', 'of the map; the first article’s headline if not given')
    .addOption(
      new Option('--visibility <who>', 'who gets to see it')
        .choices(VISIBILITIES)
        .default('unlisted'),
    )
    .addOption(
      new Option('--quoting <how-much>', 'how much of the text readers get')
        .choices(QUOTING)
        .default('sentence'),
    )
    .addHelpText(
      'after',
      `
Where the server asks for a password, put it into DATELINE_CREATE_PASSWORD: others on this machine
could read it among the arguments. The edit link is written this once; who has it can change the map.`,
    )
    .action(async (files: string[], options: PublishArguments) => {
      const { publishFiles } = await import('../publish-files');
      await publishFiles(files.length > 0 ? files : ['-'], options);
    });
}

function parseServer(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new InvalidArgumentError('It must be a web address beginning with http:// or https://.');
  }
  return new URL(value).origin;
}
