import Table from 'cli-table3';

export interface Figure {
  what: string;
  /** On how much data. */
  at: string;
  ours: string;
  baseline: string;
  ratio: string;
  goal: string;
  /** `undefined` where a figure is for information. */
  met?: boolean;
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const perSecond = (value: number, what: string): string => `${Math.round(value)} ${what}/s`;
export const times = (value: number): string => `× ${value.toFixed(2)}`;
export const percent = (value: number): string => `${Math.round(value * 100)} %`;
export const thousands = (count: number): string =>
  count < 1000 ? String(count) : `${Math.round(count / 100) / 10} k`;

const verdict = ({ met }: Figure): string => (met === undefined ? '–' : met ? 'goal met' : 'goal missed');

/** One line as soon as it is known, for whoever watches. */
export function tell(figure: Figure): void {
  const { what, at, ours, baseline, ratio } = figure;
  console.log(`${what} (${at}): ${ours}, baseline ${baseline || '–'}, ${ratio || '–'}, ${verdict(figure)}`);
}

export function showTable(figures: Figure[]): void {
  const table = new Table({
    head: ['what', 'at', 'ours', 'baseline', 'ratio', 'goal', 'met?'],
    style: { head: [], border: [] },
  });
  for (const figure of figures) {
    const { what, at, ours, baseline, ratio, goal } = figure;
    table.push([what, at, ours, baseline, ratio, goal, verdict(figure)]);
  }
  console.log(table.toString());
}
