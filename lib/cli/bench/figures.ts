import { cpus, loadavg, totalmem } from 'node:os';

/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `MB/s`, `ms`, `×` … */
  readonly unit: string;
  /** What it should be, if a figure was set. */
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number };
}

/** Figures that belong together. */
export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/**
 * A group from figures by name whose last word is the unit, as in `file MB`.
 *
 * @param aims by the same names
 */
export function toGroup(
  title: string,
  values: Readonly<Record<string, number>>,
  aims: Readonly<Record<string, NonNullable<Figure['aim']>>> = {},
): FigureGroup {
  const figures = Object.entries(values).map(([label, value]): Figure => {
    const [, name = label, unit = ''] = /^(.*) (\S+)$/.exec(label) ?? [];
    return { name, value, unit, aim: aims[label] };
  });
  return { title, figures };
}

/** The processor, memory and Node this runs on and what else it is busy with, in one line. */
export function describeMachine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = cores[0]?.model.trim() ?? 'unknown processor';
  const load = `load ${loadavg()[0]!.toFixed(1)} before`;
  return `${cores.length} × ${processor}, ${memory} GB, Node ${process.version}, ${load}`;
}

/** The figures as a Markdown table, which also reads well in a terminal. */
export function toTable({ title, figures }: FigureGroup): string {
  const rows = figures.map(({ name, value, unit, aim }) => [
    name,
    `${format(value)} ${unit}`,
    aim ? `${'atLeast' in aim ? '≥' : '≤'} ${format(limit(aim))} ${unit}` : '',
    aim ? (isMet(value, aim) ? 'yes' : 'no') : '',
  ]);
  const table = [[title, 'measured', 'aim', 'met'], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(3, ...table.map((row) => [...row[column]!].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(table[0]!), rule, ...table.slice(1).map(line)].join('\n');
}

function limit(aim: NonNullable<Figure['aim']>): number {
  return 'atLeast' in aim ? aim.atLeast : aim.atMost;
}

function isMet(value: number, aim: NonNullable<Figure['aim']>): boolean {
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

/** Three significant digits, thousands parted. */
function format(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });
}
