/** What a bench finds, and how it is printed: as tables for people, as lines of JSON for programs. */

/** One figure. Its name is a path, `nn/gan32/chromium/2t/gflops`: suite, group, row, and at last the measure. */
export interface Figure {
  readonly name: string;
  /** Null when it could not be measured; `missing` then says why. */
  readonly value: number | null;
  /** As printed behind the value: "ms", "GFLOP/s", "%", "x" for a ratio. */
  readonly unit: string;
  /** Why there is no value. */
  readonly missing?: string;
}

/** Takes figures as they come. */
export interface Report {
  /** One more figure. */
  add(figure: Figure): void;
  /** A remark for people: what runs, on what, how far it is. Not part of the figures. */
  note(text: string): void;
}

/** Digits behind the point by the size of a value, so that every figure shows about three. */
const PRECISION = [
  { below: 1, digits: 3 },
  { below: 10, digits: 2 },
  { below: 100, digits: 1 },
];

/** The value as people read it: about three digits. */
export function formatValue(value: number): string {
  const digits = PRECISION.find(({ below }) => Math.abs(value) < below)?.digits ?? 0;
  return value.toFixed(digits);
}

/** Digits that a figure has in JSON: more than any bench is exact to. */
const JSON_DIGITS = 6;

/** One figure as a line of JSON: name, value and unit, and `missing` where there is no value. */
export function toJson(figure: Figure): string {
  const { value } = figure;
  return JSON.stringify({ ...figure, value: value === null ? null : Number(value.toPrecision(JSON_DIGITS)) });
}

/**
 * The figures as tables: one for each group (the first two parts of the names), in it a row for each subject (the parts
 * in between) and a column for each measure (the last part) with its unit. Below it stands what was not measured, and why.
 */
export function toTables(figures: readonly Figure[]): string {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = figure.name.split('/').slice(0, 2).join('/');
    groups.set(group, [...(groups.get(group) ?? []), figure]);
  }
  return [...groups].map(([group, members]) => toTable(group, members)).join('\n\n');
}

function toTable(group: string, figures: readonly Figure[]): string {
  const cells = figures.map((figure) => {
    const parts = figure.name.split('/');
    const measure = parts.at(-1) ?? '';
    return { figure, row: parts.slice(2, -1).join('/'), column: figure.unit ? `${measure} (${figure.unit})` : measure };
  });
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const lines = rows.map((row) => [
    row,
    ...columns.map((column) => {
      const cell = cells.find((candidate) => candidate.row === row && candidate.column === column);
      return cell === undefined ? '' : cell.figure.value === null ? '-' : formatValue(cell.figure.value);
    }),
  ]);
  return [...align([[group, ...columns], ...lines]), ...missing(figures)].join('\n');
}

/** Pads cells so that columns stand under each other: the first to the left, numbers to the right. */
function align(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function missing(figures: readonly Figure[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { name, missing: reason } of figures) {
    if (reason !== undefined) {
      reasons.set(reason, [...(reasons.get(reason) ?? []), name.split('/').slice(2).join('/')]);
    }
  }
  return [...reasons].map(([reason, names]) => `not measured: ${names.join(', ')}: ${reason}`);
}
