import { useContext, useState } from 'preact/hooks';
import { send } from '../../lib/messages/send';
import { NewItemsAccount } from '../preview/new-items-account';
import { ConnectProblem } from '../settings/connect-problem';
import type { Managed } from '../state/managed';
import { type Notice, PopupContext } from '../state/popup-context';
import type { Target } from '../state/target';
import { tabOf } from '../state/target';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { FirmField } from './firm-field';
import { hostFrom } from './host-from';
import { StepPage } from './step-page';
import type { Keys } from './use-keys';

export interface StepConnectProps {
  keys: Keys;
  target: Target;
  managed: Managed;
  /** Why the last intent was not carried out. */
  notice: Notice | null;
  onFirm: (target: Pick<Target, 'host' | 'tab'>) => void;
  /** The firm is connected, which this step then shows before one goes on. */
  onConnected: () => void;
  onBack: () => void;
  onNext: () => void;
}

/** The third step: which TaxDome account, Intuit's window, and where new items will appear. */
export function StepConnect({ keys, target, managed, notice, onFirm, onConnected, onBack, onNext }: StepConnectProps) {
  const words = useWords();
  const popup = useContext(PopupContext);
  const [typed, setTyped] = useState<string | null>(null);
  // What the organization's policy names stands there until something is typed.
  const address = typed ?? managed.taxdomeHosts[0] ?? '';
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const connection = popup?.model.connection ?? null;
  const snapshot = popup?.model.snapshot ?? null;
  const isConnected = connection !== null && connection.state === 'connected';
  const [again, setAgain] = useState(false);

  const connect = async () => {
    if (busy) return;
    const host = target.host ?? (await hostFrom(address));
    if (host === null) return setError(words.text('setup_firm_wrong'));
    const request = keys.request(host);
    if (!request) return onBack();
    setError(null);
    setProblem(null);
    setBusy(true);
    const reply = await send('connect', request).catch(() => ({ ok: false, problem: 'failed' }) as const);
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setAgain(false);
    onConnected();
    if (target.host === null) onFirm({ host, tab: await tabOf(host) });
    else await popup?.reload();
  };
  if (isConnected && snapshot && !again) {
    return (
      <StepPage
        key="connected"
        title={words.text('setup_connected_title', { company: connection.company.name })}
        lead={words.text('setup_connected_text')}
        onSubmit={onNext}
        actions={
          <>
            <Button onClick={() => setAgain(true)}>{words.text('setup_another_company')}</Button>
            <Button kind="primary" submit>
              {words.text('setup_next')}
            </Button>
          </>
        }
      >
        {notice && (
          <Banner tone={notice.tone} title={notice.title} live>
            {notice.text}
          </Banner>
        )}
        <NewItemsAccount connection={connection.id} snapshot={snapshot} />
      </StepPage>
    );
  }
  return (
    <StepPage
      key="connect"
      title={words.text('setup_step_connect')}
      lead={words.text('setup_connect_lead')}
      onSubmit={() => void connect()}
      actions={
        <>
          <Button onClick={onBack}>{words.text('setup_back')}</Button>
          <span class="help setup-note" role="status">
            {words.text(busy ? 'settings_connect_waiting' : 'settings_connect_opens')}
          </span>
          <Button kind="primary" submit busy={busy}>
            {words.text('settings_connect_button')}
          </Button>
        </>
      }
    >
      {problem && <ConnectProblem problem={problem} />}
      {keys.isManaged ? (
        <Banner tone="information" icon="lock" title={words.text('setup_managed')} />
      ) : (
        keys.checked && (
          <Banner
            tone={keys.checked === 'known' ? 'synced' : 'ask'}
            title={words.text(keys.checked === 'known' ? 'setup_keys_known' : 'setup_keys_unchecked')}
          />
        )
      )}
      <FirmField target={target} value={address} error={error} onInput={setTyped} onFirm={onFirm} />
    </StepPage>
  );
}
