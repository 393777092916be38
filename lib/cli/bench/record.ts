import { type FigureGroup, toTable } from './figures';

const BEGIN = '<!-- bench: written by “npm run bench -- --record DATE” -->';
const END = '<!-- /bench -->';

/**
 * Put figures into a document in place of those that stand there between the two marks.
 *
 * @param run `failed` names the parts without figures
 * @throws Error if the marks are missing
 */
export function recordFigures(
  document: string,
  groups: readonly FigureGroup[],
  {
    date,
    machine,
    failed = [],
  }: { readonly date: string; readonly machine: string; readonly failed?: readonly string[] },
): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The document lacks the marks ${BEGIN} and ${END}.`);
  const lines = [
    BEGIN,
    '',
    `Measured ${date} on ${machine}, by \`npm run bench -- --record ${date}\`.`,
    '',
    ...(failed.length > 0 ? [`Could not be measured: ${failed.join(', ')}.`, ''] : []),
    ...groups.flatMap((group) => [toTable(group), '']),
  ];
  return document.slice(0, from) + lines.join('\n') + document.slice(to);
}
