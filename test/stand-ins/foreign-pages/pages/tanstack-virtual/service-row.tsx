/** @jsxImportSource react */
import { DropdownMenu } from 'radix-ui';
import { money } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { Icon } from './icon';
import { texts } from './texts';

export interface RowHandlers {
  readonly onEdit: (service: ForeignService) => void;
  readonly onDuplicate: (service: ForeignService) => void;
  readonly onArchive: (service: ForeignService) => void;
  readonly onRemove: (service: ForeignService) => void;
}

interface Props extends RowHandlers {
  readonly service: ForeignService;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** Dots (shown while the pointer is over the row), rate, name above description, and a box to select. */
export function ServiceRow({ service, isSelected, onSelect, ...handlers }: Props) {
  const { name, description, rate, rateType, archived } = service;
  const items = [
    { text: texts.edit, act: handlers.onEdit },
    { text: texts.duplicate, act: handlers.onDuplicate },
    { text: archived ? texts.restore : texts.archive, act: handlers.onArchive },
    { text: texts.remove, act: handlers.onRemove },
  ];
  return (
    <div className="group flex items-start border-b">
      <div className="w-8 p-2">
        <DropdownMenu.Root>
          <DropdownMenu.Trigger className="opacity-0 reveal cursor">
            <Icon name="dots" />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content align="start" className="bg-white border rounded shadow z-20 p-2">
              {items.map(({ text, act }) => (
                <DropdownMenu.Item key={text} className="px-3 py-2 rounded cursor" onSelect={() => act(service)}>
                  {text}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      </div>
      <div className="w-40 p-2 text-right tabular">
        {rate !== null && (
          <>
            {money(rate)}
            {rateType === 'hour' && <span className="text-muted">{texts.perHour}</span>}
          </>
        )}
      </div>
      <div className="flex-1 min-w-0 p-2">
        <div className="font-medium cursor" dir="auto">
          {name}
        </div>
        {description && (
          <div className="text-sm text-muted pre-line" dir="auto">
            {description}
          </div>
        )}
      </div>
      <div className="p-2">
        <input type="checkbox" checked={isSelected} onChange={onSelect} />
      </div>
    </div>
  );
}
