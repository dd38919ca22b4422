/** @jsxImportSource react */
import { Menu, MenuButton, MenuItem, MenuItems } from '@headlessui/react';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

export interface RowHandlers {
  readonly onEdit: (service: ForeignService) => void;
  readonly onArchive: (service: ForeignService) => void;
  readonly onRemove: (service: ForeignService) => void;
}

/** The three dots of a row; the menu is drawn at the end of the body. */
export function RowMenu({ service, onEdit, onArchive, onRemove }: RowHandlers & { readonly service: ForeignService }) {
  return (
    <Menu>
      <MenuButton className="icon" aria-label={texts.more}>
        ⋮
      </MenuButton>
      <MenuItems anchor="bottom end" className="menu">
        <MenuItem>
          <button type="button" onClick={() => onEdit(service)}>
            {texts.edit}
          </button>
        </MenuItem>
        <MenuItem>
          <button type="button" onClick={() => onArchive(service)}>
            {service.archived ? texts.restore : texts.archive}
          </button>
        </MenuItem>
        <MenuItem>
          <button type="button" onClick={() => onRemove(service)}>
            {texts.remove}
          </button>
        </MenuItem>
      </MenuItems>
    </Menu>
  );
}
