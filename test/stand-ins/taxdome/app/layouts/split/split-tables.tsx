/** @jsxImportSource react */
import { useState } from 'react';
import { Checkbox } from '../../components/checkbox';
import type { ListProps } from '../../pages/services/list-props';
import { rowActions } from '../../pages/services/row-actions';
import { RowMenu } from '../../pages/services/row-menu';
import { useSession } from '../../session/session-context';
import { describedBeneath, useColumns } from '../columns';
import { ServiceName } from '../service-name';
import { Pane } from './pane';
import styles from './split-tables.module.css';

/** The list in three tables side by side, whose rows belong together by their place: name, values that scroll sideways, actions. */
export function SplitTables(props: ListProps) {
  const { selected, onSelect, onAction, href } = props;
  const { words, settings } = useSession();
  const columns = useColumns();
  const [hovered, setHovered] = useState<string | null>(null);
  const name = columns.filter(({ id }) => id === 'name');
  const others = columns.filter(({ id }) => id !== 'name');
  const pane = { list: props, hovered, onHover: setHovered };
  return (
    <div className={styles.root}>
      <div className={styles.left}>
        <Pane
          {...pane}
          columns={name}
          before={(service) => (
            <Checkbox
              label={words.columns.selectRow}
              checked={selected.has(service.id)}
              onChange={(on) => onSelect([service.id], on)}
            />
          )}
          cell={(_, service) => (
            <>
              <ServiceName service={service} href={href} className={styles.name} />
              {service.description && describedBeneath(columns) && (
                <div className={styles.description}>{service.description}</div>
              )}
            </>
          )}
        />
      </div>
      <div className={styles.middle}>
        <Pane {...pane} columns={others} cell={(column, service) => column.text(service)} />
      </div>
      <div className={styles.right}>
        <Pane
          {...pane}
          columns={[]}
          after={(service) => <RowMenu items={rowActions(service, words, settings, onAction)} />}
        />
      </div>
    </div>
  );
}
