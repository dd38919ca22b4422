/** @jsxImportSource react */
import type { ServiceDraft, StoredService } from '../../../shared/service';
import { Button } from '../../components/button';
import { Drawer } from '../../components/drawer';
import { useSession } from '../../session/session-context';
import { ServiceFields } from './service-fields';
import { useServiceForm } from './use-service-form';

interface ServiceDrawerProps {
  /** The service to edit, null to create one. */
  service: StoredService | null;
  onSave: (draft: ServiceDraft) => Promise<void>;
  onClose: () => void;
}

/** The sidebar, or the dialog, in which a service is created or edited. With native controls it is a `<form>` with a submit button. */
export function ServiceDrawer({ service, onSave, onClose }: ServiceDrawerProps) {
  const { words, settings } = useSession();
  const { form, actions } = words;
  const state = useServiceForm(service, onSave, onClose);
  const submits = settings.form.labels === 'wrapped';
  const save = () => void state.save();
  return (
    <Drawer
      look={settings.form.place === 'dialog' ? 'dialog' : 'drawer'}
      title={service ? form.editTitle : form.createTitle}
      onClose={onClose}
      test="ServiceForm-Drawer-Panel"
      {...(submits ? { onSubmit: save } : {})}
      footer={
        <>
          <Button
            variant="primary"
            disabled={!state.valid}
            busy={state.saving}
            {...(submits ? { type: 'submit' as const } : { onClick: save })}
            data-test="ServiceForm-Footer-Save"
          >
            {service ? actions.save : actions.create}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {actions.cancel}
          </Button>
        </>
      }
    >
      <ServiceFields state={state} />
    </Drawer>
  );
}
