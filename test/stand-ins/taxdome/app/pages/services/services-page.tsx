/** @jsxImportSource react */
import { useState } from 'react';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page-title';
import { Tabs } from '../../components/tabs';
import { navigate } from '../../router';
import { useSession } from '../../session/session-context';
import { LibraryDialog } from './library-dialog';
import { ServiceFormPage } from './service-form-page';
import { ServiceItems } from './service-items';
import styles from './services.module.css';
import { TeamRates } from './team-rates';
import { useListQuery } from './use-list-query';
import { useServices } from './use-services';

interface ServicesPageProps {
  /** The page's own address. */
  base: string;
  /** The service whose form the address opens, `new` for the form of a new one. */
  openId: string | null;
}

/** The services page: heading, tabs and the list, or the form where it has an address of its own. */
export function ServicesPage({ base, openId }: ServicesPageProps) {
  const { words, settings } = useSession();
  const { services: labels } = words;
  const [tab, setTab] = useState<'items' | 'team'>('items');
  const [creating, setCreating] = useState(false);
  const [library, setLibrary] = useState(false);
  const query = useListQuery();
  const services = useServices(query);
  const apart = settings.form.place === 'route';

  if (apart && openId !== null)
    return <ServiceFormPage id={openId} services={services} onClose={() => navigate(base)} />;
  return (
    <>
      <PageTitle title={labels.title}>
        <Button onClick={() => setLibrary(true)} data-test="Services-Header-CopyFromLibrary">
          {labels.copyFromLibrary}
        </Button>
        {settings.ownIntegration && (
          <Button data-test="Services-Header-CopyFromQuickBooks">{labels.copyFromQuickBooks}</Button>
        )}
        <Button
          variant="primary"
          onClick={() => (apart ? navigate(`${base}/new`) : setCreating(true))}
          data-test="Services-Header-CreateButton"
        >
          {settings.createLabel === 'new' ? labels.new : labels.create}
        </Button>
      </PageTitle>
      <div className={styles.tabs}>
        <Tabs
          tabs={[
            { id: 'items', label: labels.items },
            { id: 'team', label: labels.teamRates },
          ]}
          current={tab}
          onChange={setTab}
          test="Services-Section-Tabs"
        />
      </div>
      {tab === 'team' ? (
        <TeamRates />
      ) : (
        <ServiceItems
          base={base}
          openId={openId}
          services={services}
          query={query}
          creating={creating || openId === 'new'}
          onCreated={() => setCreating(false)}
        />
      )}
      {settings.secondList && tab === 'items' && (
        <section className={styles.secondList}>
          <h2>{labels.teamRates}</h2>
          <TeamRates />
        </section>
      )}
      {library && <LibraryDialog onClose={() => setLibrary(false)} onCopied={services.reload} />}
    </>
  );
}
