/** @jsxImportSource react */
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Menu } from '../../components/menu';
import styles from '../../components/menu.module.css';
import { PlainMenu } from '../../components/plain-menu';
import { useSession } from '../../session/session-context';
import type { ActionItem } from './row-actions';

interface RowMenuProps {
  items: ActionItem[];
  /** Told when the menu opens and closes. */
  onToggle?: (open: boolean) => void;
}

/** A row's actions in the kind of menu that the list has. */
export function RowMenu({ items, onToggle }: RowMenuProps) {
  const { words, settings } = useSession();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (next: HTMLElement | null) => {
    setAnchor(next);
    onToggle?.(next !== null);
  };
  const close = () => toggle(null);

  if (settings.menu === 'buttons') {
    return (
      <span className={styles.buttons}>
        {items.map((item) => (
          <Button key={item.id} variant="icon" aria-label={item.label} title={item.label} onClick={item.onSelect}>
            <Icon name={item.id} />
          </Button>
        ))}
      </span>
    );
  }
  if (settings.menu === 'plain') {
    return (
      <>
        <Button
          variant="icon"
          title={words.columns.more}
          onClick={(event) => toggle(anchor ? null : event.currentTarget)}
        >
          <Icon name="dots" />
        </Button>
        {anchor && <PlainMenu anchor={anchor} items={items} onClose={close} />}
      </>
    );
  }
  const inline = settings.menu === 'inline';
  const content = (
    <>
      <Button
        variant="icon"
        aria-label={words.columns.more}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => toggle(anchor ? null : event.currentTarget)}
        data-test="ServicesTable-Row-Menu"
      >
        <Icon name="dots" />
      </Button>
      {anchor && (
        <Menu id={id} anchor={anchor} label={words.columns.more} items={items} onClose={close} inline={inline} />
      )}
    </>
  );
  return inline ? <span className={styles.holder}>{content}</span> : content;
}
