/** @jsxImportSource react */
// biome-ignore-all lint/a11y/useSemanticElements: a list of elements that are no table, where the services list is none.
// biome-ignore-all lint/a11y/useFocusableInteractive: the same.
// biome-ignore-all lint/a11y/useAriaPropsForRole: the same.
import { useState } from 'react';
import { Checkbox } from '../components/checkbox';
import { RowMenu } from '../pages/services/row-menu';
import { Link, usePath } from '../router';
import { useSession } from '../session/session-context';
import type { DecoyList, DecoyRow } from './decoy-list';
import styles from './decoys.module.css';

/** Elements and roles of a list. */
interface Parts {
  root: { as: 'table' | 'div'; role?: 'grid' | 'table' };
  group: { head: 'thead' | 'div'; body: 'tbody' | 'div' };
  row: { as: 'tr' | 'div'; role?: 'row' };
  head: { as: 'th' | 'div'; role?: 'columnheader' };
  cell: { as: 'td' | 'div'; role?: 'gridcell' | 'cell' };
}

const TABLE: Parts = {
  root: { as: 'table' },
  group: { head: 'thead', body: 'tbody' },
  row: { as: 'tr' },
  head: { as: 'th' },
  cell: { as: 'td' },
};
const PLAIN: Parts = {
  root: { as: 'div' },
  group: { head: 'div', body: 'div' },
  row: { as: 'div' },
  head: { as: 'div' },
  cell: { as: 'div' },
};
const aria = (role: 'grid' | 'table'): Parts => ({
  ...PLAIN,
  root: { as: 'div', role },
  row: { as: 'div', role: 'row' },
  head: { as: 'div', role: 'columnheader' },
  cell: { as: 'div', role: role === 'grid' ? 'gridcell' : 'cell' },
});

/** Elements like those of the services list. */
function useParts(): Parts {
  const { layout } = useSession().settings;
  if (layout === 'blocks') return PLAIN;
  if (layout === 'grid') return aria('grid');
  return layout === 'next' ? aria('table') : TABLE;
}

/** The head and the rows of a list, drawn as the services list is. */
export function DecoyRows({ list, rows }: { list: DecoyList; rows: readonly DecoyRow[] }) {
  const { words } = useSession();
  const path = usePath();
  const parts = useParts();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<{ column: number; sign: 1 | -1 } | null>(null);
  const { root: Root, group, row: Row, head: Head, cell: Cell } = parts;
  const sorted = sort
    ? rows.toSorted(
        (a, b) =>
          sort.sign *
          (a.cells[sort.column] ?? '').localeCompare(b.cells[sort.column] ?? '', undefined, { numeric: true }),
      )
    : rows;
  const items = (['edit', 'archive', 'delete'] as const).map((id) => ({
    id,
    label: words.actions[id],
    onSelect: () => {},
  }));
  const toggle = (id: string, on: boolean) =>
    setChosen((old) => new Set(on ? [...old, id] : [...old].filter((each) => each !== id)));
  return (
    <Root.as role={Root.role} className={Root.as === 'table' ? styles.table : styles.blocks}>
      <group.head>
        <Row.as role={Row.role} className={styles.head}>
          {list.actions && <Head.as role={Head.role} className={styles.narrow} />}
          {list.columns.map((label, column) => (
            <Head.as key={label} role={Head.role} className={styles.cell}>
              <button
                type="button"
                className={styles.sort}
                onClick={() => setSort((old) => ({ column, sign: old?.column === column && old.sign === 1 ? -1 : 1 }))}
              >
                {label}
              </button>
            </Head.as>
          ))}
          {list.actions && <Head.as role={Head.role} className={styles.narrow} />}
        </Row.as>
      </group.head>
      <group.body>
        {sorted.map(({ cells, description }) => {
          const id = cells.join('|');
          return (
            <Row.as key={id} role={Row.role} className={styles.row}>
              {list.actions && (
                <Cell.as role={Cell.role} className={styles.narrow}>
                  <Checkbox
                    label={words.columns.selectRow}
                    checked={chosen.has(id)}
                    onChange={(on) => toggle(id, on)}
                  />
                </Cell.as>
              )}
              {cells.map((text, column) => (
                <Cell.as key={list.columns[column]} role={Cell.role} className={styles.cell}>
                  {column === 0 && list.actions ? (
                    <Link href={path} className={styles.link}>
                      {text}
                    </Link>
                  ) : (
                    text
                  )}
                  {column === 0 && description && <div className={styles.description}>{description}</div>}
                </Cell.as>
              ))}
              {list.actions && (
                <Cell.as role={Cell.role} className={styles.narrow}>
                  <RowMenu items={items} />
                </Cell.as>
              )}
            </Row.as>
          );
        })}
      </group.body>
    </Root.as>
  );
}
