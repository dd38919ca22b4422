import { useState } from 'react';
import type { ColumnName } from '../../shared/layouts';
import type { Column } from './columns';

export interface ColumnChoice {
  /** Every column, in the user's order. */
  readonly all: readonly Column[];
  /** Those that the user has not hidden. */
  readonly shown: Column[];
  toggle(id: ColumnName): void;
  /** Moves a column by one place, to the left with -1. */
  move(id: ColumnName, step: -1 | 1): void;
}

/** The user's order and choice of columns, for as long as the list stands. The name can't be hidden. */
export function useColumnChoice(columns: readonly Column[]): ColumnChoice {
  const [order, setOrder] = useState<readonly ColumnName[]>(() => columns.map(({ id }) => id));
  const [hidden, setHidden] = useState<ReadonlySet<ColumnName>>(new Set());
  const all = order.flatMap((id) => columns.find((each) => each.id === id) ?? []);
  return {
    all,
    shown: all.filter(({ id }) => !hidden.has(id)),
    toggle(id) {
      if (id === 'name') return;
      setHidden((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id]));
    },
    move(id, step) {
      const from = order.indexOf(id);
      const to = from + step;
      if (to < 0 || to >= order.length) return;
      setOrder(order.toSpliced(from, 1).toSpliced(to, 0, id));
    },
  };
}
