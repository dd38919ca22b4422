import { useState } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Connection } from '../../lib/store/schema';
import { Preview } from '../preview/preview';
import { usePopup } from '../state/popup-context';
import { NoServices } from './no-services';
import { ServiceList } from './service-list';
import { useReadAll } from './use-read-all';

export interface ServicesProps {
  connection: Connection;
  snapshot: Snapshot;
  /** The key of the service whose explanation is asked for. */
  place: string | null;
}

/** The services with their statuses; before the first sync, and whenever Sync all asks, the preview of what will be done. */
export function Services({ connection, snapshot, place }: ServicesProps) {
  const { model } = usePopup();
  const { confirmedAt, previewNeeded } = snapshot.settings;
  // null: not chosen yet; what waits for a preview is shown as one.
  const [chosen, choose] = useState<'list' | 'preview' | null>(null);
  const reading = useReadAll(connection.id);
  if (model.views.length === 0) return <NoServices connection={connection.id} reading={reading} />;
  const isWaiting = confirmedAt === null || previewNeeded;
  const view = chosen ?? (isWaiting && place === null ? 'preview' : 'list');
  const syncAll = async () => {
    await reading.start();
    choose('preview');
  };
  if (view === 'preview') {
    return (
      <Preview
        connection={connection}
        snapshot={snapshot}
        reading={reading}
        onSyncAll={syncAll}
        onClose={() => choose('list')}
      />
    );
  }
  return <ServiceList connection={connection} reading={reading} onSyncAll={syncAll} place={place} />;
}
