import { useState } from 'preact/hooks';
import { takeProblem } from '../../lib/messages/last-outcome';
import { ConnectProblem } from '../settings/connect-problem';
import { useConnectProblem } from '../settings/use-connect-problem';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

export interface ReconnectBannerProps {
  connection: string;
  title: string;
  text: string;
  /** Nothing goes on without it; else it is a reminder, and the section's own button stays the filled one. */
  needed: boolean;
}

/** Offers to connect again with the same keys, and says why that came to nothing; or to ask once more, since Intuit refuses tokens in an outage too. */
export function ReconnectBanner({ connection, title, text, needed }: ReconnectBannerProps) {
  const words = useWords();
  const { model, run, done, reload } = usePopup();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useConnectProblem(model.host);
  const [trying, setTrying] = useState(false);
  const tryAgain = async () => {
    setTrying(true);
    await done('mirror.refresh', { connection });
    setTrying(false);
  };
  const reconnect = async () => {
    setBusy(true);
    const outcome = await run('reconnect', { connection });
    setBusy(false);
    const failed = outcome && !outcome.ok ? outcome.problem : null;
    if (failed === 'no-keys') {
      // The form says it, which stands there as soon as the connection is known to have ended.
      await reload();
      location.hash = '#/settings';
      return;
    }
    await takeProblem(model.host, Date.now());
    setProblem(failed);
  };
  return (
    <>
      {problem && <ConnectProblem problem={problem} />}
      <Banner
        {...(needed ? { tone: 'failed' } : { icon: 'unlink' })}
        title={title}
        live={needed && 'in a pause'}
        actions={
          <>
            <Button kind={needed ? 'primary' : 'secondary'} small busy={busy} onClick={reconnect}>
              {words.text('popup_reconnect')}
            </Button>
            {needed && (
              <Button small busy={trying} onClick={tryAgain}>
                {words.text('copy_try_again')}
              </Button>
            )}
          </>
        }
      >
        {text}
      </Banner>
    </>
  );
}
