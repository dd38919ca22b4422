/** @jsxImportSource react */
import { Button } from '../../components/button';
import { Drawer } from '../../components/drawer';
import { useSession } from '../../session/session-context';

interface DeleteDialogProps {
  count: number;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before services are deleted. */
export function DeleteDialog({ count, onConfirm, onClose }: DeleteDialogProps) {
  const { actions, confirmDelete } = useSession().words;
  return (
    <Drawer
      look="dialog"
      role="alertdialog"
      title={confirmDelete.title(count)}
      onClose={onClose}
      test="Services-Delete-Dialog"
      footer={
        <>
          <Button variant="danger" onClick={onConfirm}>
            {actions.delete}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {actions.cancel}
          </Button>
        </>
      }
    >
      <p>{confirmDelete.text}</p>
    </Drawer>
  );
}
