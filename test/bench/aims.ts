import type { Table } from './table';

/** One of the project's own aims with what was measured, both as they are printed. */
export interface Aim {
  readonly what: string;
  readonly measured: string;
  readonly aim: string;
  readonly reached: boolean;
}

/** An aim of staying at or below a number. */
export function atMost(what: string, value: number, most: number, digits: number, unit = ''): Aim {
  return { what, measured: value.toFixed(digits) + unit, aim: `≤ ${most}${unit}`, reached: value <= most };
}

/** All aims of a part in one table. */
export function aimsTable(title: string, aims: readonly Aim[]): Table {
  return {
    title,
    columns: ['', 'measured', 'aim', ''],
    rows: aims.map(({ what, measured, aim, reached }) => [what, measured, aim, reached ? 'reached' : 'missed']),
  };
}
