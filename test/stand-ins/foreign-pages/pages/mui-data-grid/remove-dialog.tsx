/** @jsxImportSource react */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  readonly service: ForeignService | null;
  readonly onClose: () => void;
  readonly onConfirm: (service: ForeignService) => void;
}

/** Asks before a service is deleted. */
export function RemoveDialog({ service, onClose, onConfirm }: Props) {
  return (
    <Dialog open={service !== null} onClose={onClose} aria-labelledby="remove-title">
      <DialogTitle id="remove-title">{texts.removeTitle}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {service?.name}
          <br />
          {texts.removeText}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{texts.cancel}</Button>
        <Button
          color="error"
          onClick={() => {
            if (service) onConfirm(service);
            onClose();
          }}
        >
          {texts.remove}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
