/** @jsxImportSource react */
import { navigate } from '../router';
import { useSession } from '../session/session-context';
import { DecoyPage } from './decoy-page';
import { jobTemplates } from './other-lists';
import { ServicePicker } from './service-picker';

/** Job templates with a library of services open over them. */
export function JobLibrary() {
  const { library, actions } = useSession().words;
  return (
    <DecoyPage list={jobTemplates}>
      <ServicePicker title={library.title} action={actions.copy} onClose={() => navigate('/app/templates/jobs')} />
    </DecoyPage>
  );
}
