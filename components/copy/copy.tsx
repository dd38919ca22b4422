import { useState } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { isOpen } from '../../lib/store/copy-run';
import type { Connection } from '../../lib/store/schema';
import { usePopup } from '../state/popup-context';
import { CopyReport } from './copy-report';
import { CopySelection } from './copy-selection';
import { dismissRun, isDismissed } from './dismissed-run';

/** Copy from QuickBooks: the selection, or the report of the run that is under way or was last finished. */
export function Copy({ connection, snapshot }: { connection: Connection; snapshot: Snapshot }) {
  const { copies } = usePopup().model;
  const run = copies[0]?.run;
  const [, redraw] = useState(0);
  const active = copies.some(isOpen);
  if (run !== undefined && (active || !isDismissed(run))) {
    return (
      <CopyReport
        connection={connection.id}
        entries={copies}
        onDone={() => {
          dismissRun(run);
          redraw((count) => count + 1);
        }}
      />
    );
  }
  return <CopySelection connection={connection.id} snapshot={snapshot} />;
}
