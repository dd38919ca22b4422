/** @jsxImportSource react */
import { useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import type { RowProps } from '../../pages/services/list-props';
import { rowActions } from '../../pages/services/row-actions';
import { RowMenu } from '../../pages/services/row-menu';
import { useSession } from '../../session/session-context';
import { type Column, describedBeneath } from '../columns';
import { rowMarks } from '../row-marks';
import { ServiceName } from '../service-name';
import styles from './service-blocks.module.css';

/** One service. Its buttons are there only while the pointer or the focus is on it, or its menu is open. */
export function ServiceBlock({ service, columns, onAction, href }: RowProps & { columns: Column[] }) {
  const { words, settings } = useSession();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const [open, setOpen] = useState(false);
  const { id, description } = service;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: without roles, as such pages are.
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard reaches the buttons.
      tabIndex={0}
      className={styles.block}
      data-service={rowMarks(settings).attribute ? id : undefined}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      }}
    >
      {columns.map((column) =>
        column.id === 'name' ? (
          <div key="name" className={styles.main}>
            <ServiceName service={service} href={href} className={styles.name} />
            {description && describedBeneath(columns) && <div className={styles.description}>{description}</div>}
          </div>
        ) : (
          <div key={column.id} className={styles.value}>
            {column.text(service)}
          </div>
        ),
      )}
      <div className={styles.tools}>
        {(hovered || focused || open) && (
          <>
            <Button variant="icon" title={words.actions.edit} onClick={() => onAction('edit', service)}>
              <Icon name="edit" />
            </Button>
            <RowMenu items={rowActions(service, words, settings, onAction)} onToggle={setOpen} />
          </>
        )}
      </div>
    </div>
  );
}
