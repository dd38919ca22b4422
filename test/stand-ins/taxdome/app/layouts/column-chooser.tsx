/** @jsxImportSource react */
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../components/button';
import { Icon } from '../components/icon';
import { useOutsidePress } from '../hooks/use-outside-press';
import { usePlacement } from '../hooks/use-placement';
import { useSession } from '../session/session-context';
import styles from './column-chooser.module.css';
import type { ColumnChoice } from './use-column-choice';

/** The gear with the list of columns to show, hide and move. */
export function ColumnChooser({ choice }: { choice: ColumnChoice }) {
  const { columns } = useSession().words;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="icon"
        aria-label={columns.customise}
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor ? null : event.currentTarget)}
      >
        <Icon name="gear" />
      </Button>
      {anchor && <Chooser anchor={anchor} choice={choice} onClose={() => setAnchor(null)} />}
    </>
  );
}

function Chooser({ anchor, choice, onClose }: { anchor: HTMLElement; choice: ColumnChoice; onClose: () => void }) {
  const { columns } = useSession().words;
  const panel = useRef<HTMLDivElement>(null);
  const style = usePlacement(anchor, panel, 'end');
  useOutsidePress([panel, anchor], onClose);
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for its controls.
    <div ref={panel} className={styles.root} style={style} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {choice.all.map(({ id, label }) => (
        <div key={id} className={styles.row}>
          <label className={styles.label}>
            <input
              type="checkbox"
              checked={choice.shown.some((each) => each.id === id)}
              disabled={id === 'name'}
              onChange={() => choice.toggle(id)}
            />
            {label}
          </label>
          <Button variant="icon" aria-label={columns.moveLeft(label)} onClick={() => choice.move(id, -1)}>
            <Icon name="left" size={14} />
          </Button>
          <Button variant="icon" aria-label={columns.moveRight(label)} onClick={() => choice.move(id, 1)}>
            <Icon name="right" size={14} />
          </Button>
        </div>
      ))}
    </div>,
    document.body,
  );
}
