/** @jsxImportSource react */
import { useState } from 'react';
import { Button } from '../components/button';
import { Drawer } from '../components/drawer';
import { TextField } from '../components/text-field';
import { useSession } from '../session/session-context';

interface CreateDialogProps {
  title: string;
  labels: readonly string[];
  onClose: () => void;
}

/** A form for something that is no service: a field a column. */
export function CreateDialog({ title, labels, onClose }: CreateDialogProps) {
  const { actions } = useSession().words;
  const [values, setValues] = useState<Record<string, string>>({});
  return (
    <Drawer
      title={title}
      onClose={onClose}
      test="List-Create-Panel"
      footer={
        <>
          <Button variant="primary" onClick={onClose}>
            {actions.create}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {actions.cancel}
          </Button>
        </>
      }
    >
      {labels.map((label) => (
        <TextField
          key={label}
          label={label}
          value={values[label] ?? ''}
          onChange={(text) => setValues((old) => ({ ...old, [label]: text }))}
          test="List-Create-Input"
        />
      ))}
    </Drawer>
  );
}
