import { useState } from 'preact/hooks';
import { takeProblem } from '../../lib/messages/last-outcome';
import { ConnectProblem } from '../settings/connect-problem';
import { useConnectProblem } from '../settings/use-connect-problem';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

/** Stands above a section while QuickBooks refuses the connection, or the browser is offline. */
export function ReconnectBanner() {
  const words = useWords();
  const { model, run } = usePopup();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useConnectProblem(model.host);
  const { connection, snapshot } = model;
  if (connection?.state === 'reconnect') {
    const reconnect = async () => {
      setBusy(true);
      const outcome = await run('reconnect', { connection: connection.id });
      setBusy(false);
      await takeProblem(model.host, Date.now());
      setProblem(outcome && !outcome.ok ? outcome.problem : null);
    };
    return (
      <>
        {problem && <ConnectProblem problem={problem} />}
        <Banner
          tone="failed"
          title={words.text('popup_reconnect_title')}
          actions={
            <Button kind="primary" small busy={busy} onClick={reconnect}>
              {words.text('popup_reconnect')}
            </Button>
          }
        >
          {words.text('popup_reconnect_text')}
        </Banner>
      </>
    );
  }
  if (snapshot && !snapshot.online) {
    return (
      <Banner icon="offline" title={words.text('popup_offline_title')}>
        {words.text('popup_offline_text')}
      </Banner>
    );
  }
  return null;
}
