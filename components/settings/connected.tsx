import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Connection } from '../../lib/store/schema';
import { Page } from '../shell/page';
import { ReconnectBanner } from '../shell/reconnect-banner';
import { dateOf } from '../state/format';
import { useWords } from '../state/words-context';
import { Disconnect } from './disconnect';
import { IncomeAccount } from './income-account';
import { SyncSwitches } from './sync-switches';

/** Settings of a live connection. */
export function Connected({ connection, snapshot }: { connection: Connection; snapshot: Snapshot }) {
  const words = useWords();
  const { company, environment, connectedAt } = connection;
  return (
    <Page title={words.text('popup_tab_settings')}>
      <div class="stack-wide">
        <ReconnectBanner />
        <section class="card card-body card-line">
          <div class="card-words">
            <h2 class="title-section wrap-anywhere">{company.name}</h2>
            <p class="help">
              {words.text('settings_connected_on', {
                environment: words.text(`settings_${environment}`),
                date: dateOf(connectedAt, words),
              })}
            </p>
          </div>
          <Disconnect connection={connection} />
        </section>
        <section class="block">
          <h2 class="title-section">{words.text('settings_new_items')}</h2>
          <div class="card card-body">
            <IncomeAccount connection={connection.id} snapshot={snapshot} />
          </div>
        </section>
        <section class="block">
          <h2 class="title-section">{words.text('settings_sync')}</h2>
          <SyncSwitches connection={connection.id} settings={snapshot.settings} />
        </section>
        <p class="help">{words.text('settings_privacy')}</p>
      </div>
    </Page>
  );
}
