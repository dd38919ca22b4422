/** @jsxImportSource react */
import { useState } from 'react';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page-title';
import { Tabs } from '../../components/tabs';
import { useSession } from '../../session/session-context';
import { LibraryDialog } from './library-dialog';
import { ServiceItems } from './service-items';
import styles from './services.module.css';
import { TeamRates } from './team-rates';
import { type ServiceStatus, useServices } from './use-services';

interface ServicesPageProps {
  /** The page's own address. */
  base: string;
  /** The service whose form the address opens. */
  openId: string | null;
}

/** The services page: heading, tabs and the list. */
export function ServicesPage({ base, openId }: ServicesPageProps) {
  const { words, settings } = useSession();
  const { services: labels } = words;
  const [tab, setTab] = useState<'items' | 'team'>('items');
  const [status, setStatus] = useState<ServiceStatus>('active');
  const [creating, setCreating] = useState(false);
  const [library, setLibrary] = useState(false);
  const services = useServices(status);

  return (
    <>
      <PageTitle title={labels.title}>
        <Button onClick={() => setLibrary(true)} data-test="Services-Header-CopyFromLibrary">
          {labels.copyFromLibrary}
        </Button>
        {settings.ownIntegration && (
          <Button data-test="Services-Header-CopyFromQuickBooks">{labels.copyFromQuickBooks}</Button>
        )}
        <Button variant="primary" onClick={() => setCreating(true)} data-test="Services-Header-CreateButton">
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
          status={status}
          onStatus={setStatus}
          creating={creating}
          onCreated={() => setCreating(false)}
        />
      )}
      {library && <LibraryDialog onClose={() => setLibrary(false)} onCopied={services.reload} />}
    </>
  );
}
