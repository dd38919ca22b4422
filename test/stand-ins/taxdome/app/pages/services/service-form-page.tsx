/** @jsxImportSource react */
import type { StoredService } from '../../../shared/service';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { PageTitle } from '../../components/page-title';
import { Skeleton } from '../../components/skeleton';
import { useSession } from '../../session/session-context';
import { ServiceFields } from './service-fields';
import styles from './services.module.css';
import { useOpenService } from './use-open-service';
import { useServiceForm } from './use-service-form';
import type { Services } from './use-services';

interface ServiceFormPageProps {
  /** The service to edit, `new` to create one. */
  id: string;
  services: Services;
  onClose: () => void;
}

/** The form as a page of its own, in place of the list. */
export function ServiceFormPage({ id, services, onClose }: ServiceFormPageProps) {
  const service = useOpenService(id === 'new' ? null : id, services.list);
  if (id !== 'new' && !service) return <Skeleton />;
  return <FormPage key={id} service={service} services={services} onClose={onClose} />;
}

function FormPage({
  service,
  services,
  onClose,
}: Omit<ServiceFormPageProps, 'id'> & { service: StoredService | null }) {
  const { form, actions } = useSession().words;
  const state = useServiceForm(
    service,
    (draft) => (service ? services.save(service.id, draft) : services.create(draft)),
    onClose,
  );
  return (
    <>
      <PageTitle title={service ? form.editTitle : form.createTitle}>
        <Button variant="ghost" onClick={onClose}>
          <Icon name="left" />
          {actions.back}
        </Button>
      </PageTitle>
      <div className={styles.formPage}>
        <ServiceFields state={state} />
        <div className={styles.formActions}>
          <Button
            variant="primary"
            disabled={!state.valid}
            busy={state.saving}
            onClick={() => void state.save()}
            data-test="ServiceForm-Footer-Save"
          >
            {service ? actions.save : actions.create}
          </Button>
          <Button onClick={onClose}>{actions.cancel}</Button>
        </div>
      </div>
    </>
  );
}
