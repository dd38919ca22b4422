import { ownNameOf } from '../../lib/catalog/alias';
import type { ServiceView } from '../../lib/catalog/overview';
import { useWords } from '../state/words-context';
import { Dialog } from '../ui/dialog';

/** What is asked before one service's link or item is changed. */
export type Asked = 'unlink' | 'reactivate' | 'make_inactive';

const SAFE = {
  unlink: 'popup_keep_link',
  reactivate: 'popup_reactivate_cancel',
  make_inactive: 'popup_make_inactive_cancel',
} as const;

const CONFIRM = {
  unlink: 'popup_unlink_confirm',
  reactivate: 'popup_reactivate',
  make_inactive: 'popup_make_inactive_confirm',
} as const;

export interface ConfirmDialogProps {
  asked: Asked;
  view: ServiceView;
  onClose: () => void;
  onConfirm: () => void;
}

/** Says what will happen to the item before it does. */
export function ConfirmDialog({ asked, view, onClose, onConfirm }: ConfirmDialogProps) {
  const words = useWords();
  const params = { name: ownNameOf(view.service), item: view.item?.name ?? view.service.name };
  return (
    <Dialog
      title={words.text(`popup_${asked}_title`, params)}
      cancel={words.text(SAFE[asked])}
      confirm={words.text(CONFIRM[asked])}
      danger={asked === 'make_inactive'}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        onConfirm();
      }}
    >
      <p>{words.text(`popup_${asked}_text`, params)}</p>
    </Dialog>
  );
}
