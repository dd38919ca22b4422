// biome-ignore-all lint/a11y/useSemanticElements: a table of elements that are no table, as such lists are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the same.
/** @jsxImportSource react */

import { Checkbox } from '../../components/checkbox';
import { Icon } from '../../components/icon';
import type { ListProps } from '../../pages/services/list-props';
import { useSession } from '../../session/session-context';
import { ColumnChooser } from '../column-chooser';
import { useColumns } from '../columns';
import { useColumnChoice } from '../use-column-choice';
import styles from './next-list.module.css';
import { NextRow } from './next-row';

/** The list of the next services page: an ARIA table of blocks, a gear in its head. */
export function NextList(props: ListProps) {
  const { services, sort, onSort, selected, onSelect } = props;
  const { words, settings } = useSession();
  const choice = useColumnChoice(useColumns());

  const ids = services.map((each) => each.id);
  const all = ids.every((id) => selected.has(id));
  const tracks = choice.shown.map(({ id }) => (id === 'name' ? 'minmax(240px, 3fr)' : 'minmax(96px, 1fr)')).join(' ');
  return (
    <div className={styles.scroll}>
      <div role="table" className={styles.root} style={{ gridTemplateColumns: `48px ${tracks} 56px` }}>
        {settings.header && (
          <div role="row" className={styles.head}>
            <div role="columnheader" className={styles.cell}>
              <Checkbox
                label={words.columns.selectAll}
                checked={all}
                mixed={!all && ids.some((id) => selected.has(id))}
                onChange={(on) => onSelect(ids, on)}
              />
            </div>
            {choice.shown.map(({ id, label, sortKey }) => {
              const current = sort.key === sortKey;
              const order = current ? (sort.descending ? 'descending' : 'ascending') : 'none';
              return (
                <div key={id} role="columnheader" aria-sort={sortKey ? order : undefined} className={styles.cell}>
                  {sortKey ? (
                    <button type="button" className={styles.sort} onClick={() => onSort(sortKey)}>
                      <span>{label}</span>
                      <Icon name={current && !sort.descending ? 'up' : 'down'} size={14} />
                    </button>
                  ) : (
                    label
                  )}
                </div>
              );
            })}
            <div role="columnheader" className={styles.cell}>
              <ColumnChooser choice={choice} />
            </div>
          </div>
        )}
        {services.map((service) => (
          <NextRow key={service.id} {...props} service={service} columns={choice.shown} />
        ))}
      </div>
    </div>
  );
}
