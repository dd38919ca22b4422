/** @jsxImportSource react */
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Menu, type MenuItem } from '../../components/menu';
import { useSession } from '../../session/session-context';

/** A row's three dots with their menu. */
export function RowMenu({ items }: { items: MenuItem[] }) {
  const { words } = useSession();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="icon"
        aria-label={words.columns.more}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(anchor ? null : event.currentTarget)}
        data-test="ServicesTable-Row-Menu"
      >
        <Icon name="dots" />
      </Button>
      {anchor && (
        <Menu id={id} anchor={anchor} label={words.columns.more} items={items} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}
