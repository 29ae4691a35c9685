// One measured figure, and how figures are shown: a JSON line each, and a table for the README.
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against in the same run, and the most (or least) it may be. */
  readonly aim: string;
  readonly holds: boolean;
}

export const atMost = (name: string, value: number, unit: string, most: number): Figure => ({
  name,
  value: round(value),
  unit,
  aim: `≤ ${most} ${unit}`,
  holds: value <= most,
});
export const atLeast = (name: string, value: number, unit: string, least: number): Figure => ({
  name,
  value: round(value),
  unit,
  aim: `≥ ${least} ${unit}`,
  holds: value >= least,
});

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((f) => `| ${f.name} | ${f.value} ${f.unit} | ${f.aim} | ${f.holds ? 'yes' : 'NO'} |`);
  return ['| what | measured | aim | holds |', '|---|---|---|---|', ...rows].join('\n');
}

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => percentile(values, 50);

const round = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
