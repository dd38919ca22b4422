/** @jsxImportSource react */
import { AlertDialog } from 'radix-ui';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  readonly service: ForeignService;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a service is deleted. */
export function RemoveDialog({ service, onClose, onConfirm }: Props) {
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 bg-dim z-10" />
        <AlertDialog.Content className="fixed center z-10 bg-white rounded shadow p-6 flex flex-col gap-4 w-96">
          <AlertDialog.Title className="text-lg">{texts.removeTitle}</AlertDialog.Title>
          <AlertDialog.Description>{service.name}</AlertDialog.Description>
          <div className="flex justify-end gap-2">
            <AlertDialog.Cancel className="border rounded px-3 py-2 cursor">{texts.cancel}</AlertDialog.Cancel>
            <AlertDialog.Action className="bg-accent rounded px-3 py-2 cursor" onClick={onConfirm}>
              {texts.remove}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
