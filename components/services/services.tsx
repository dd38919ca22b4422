import { useLayoutEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Connection } from '../../lib/store/schema';
import { Late } from '../shell/late';
import { LATER } from '../shell/sections';
import { usePopup } from '../state/popup-context';
import { NoServices } from './no-services';
import { ServiceList } from './service-list';
import { type Reading, useReadAll } from './use-read-all';

export interface ServicesProps {
  connection: Connection;
  snapshot: Snapshot;
  /** The key of the service whose explanation is asked for. */
  place: string | null;
}

/** The services with their statuses; before the first sync, and whenever Sync all asks, the preview of what will be done. */
export function Services(props: ServicesProps) {
  const { id } = props.connection;
  const { model } = usePopup();
  const reading = useReadAll(id);
  if (model.views.length === 0) return <NoServices connection={id} reading={reading} />;
  return <ListOrPreview key={id} {...props} reading={reading} />;
}

function ListOrPreview({ connection, snapshot, place, reading }: ServicesProps & { reading: Reading }) {
  const { confirmedAt, previewNeeded } = snapshot.settings;
  const isWaiting = confirmedAt === null || previewNeeded;
  // Settled when it opens: neither is taken away from under a person.
  const [view, setView] = useState<'list' | 'preview'>(isWaiting && place === null ? 'preview' : 'list');
  const [turned, turn] = useState(false);
  const show = (next: typeof view) => {
    turn(true);
    setView(next);
  };
  useLayoutEffect(() => {
    if (place !== null) setView('list');
  }, [place]);
  const syncAll = async () => {
    await reading.start();
    show('preview');
  };
  if (view === 'preview') {
    return (
      <Late
        section={LATER.preview}
        props={{ connection, snapshot, reading, takesFocus: turned, onSyncAll: syncAll, onClose: () => show('list') }}
      />
    );
  }
  return (
    <ServiceList
      connection={connection}
      reading={reading}
      onSyncAll={syncAll}
      takesFocus={turned}
      onPreview={() => show('preview')}
      place={place}
    />
  );
}
