/** @jsxImportSource react */
import { Dialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react';
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
    <Dialog open onClose={onClose} role="alertdialog">
      <DialogBackdrop className="backdrop" />
      <div className="center">
        <DialogPanel className="panel">
          <DialogTitle>{texts.removeTitle}</DialogTitle>
          <p>{service.name}</p>
          <footer>
            <button type="button" className="button" onClick={onClose}>
              {texts.cancel}
            </button>
            <button type="button" className="button primary" onClick={onConfirm}>
              {texts.remove}
            </button>
          </footer>
        </DialogPanel>
      </div>
    </Dialog>
  );
}
