import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/words';
import type { Store } from '../../lib/store/open';
import { AccessBanner } from '../shell/access-banner';
import type { Managed } from '../state/managed';
import { PopupContext } from '../state/popup-context';
import type { Target } from '../state/target';
import { usePopupModel } from '../state/use-popup-model';
import { WordsContext } from '../state/words-context';
import { StepRail } from '../ui/step-rail';
import { SetUpHead } from './set-up-head';
import { StepApp } from './step-app';
import { StepConnect } from './step-connect';
import { StepKeys } from './step-keys';
import { StepList } from './step-list';
import { useKeys } from './use-keys';

const STEPS = ['app', 'keys', 'connect', 'list'] as const;
export type StepId = (typeof STEPS)[number];

export interface SetUpProps {
  store: Store;
  words: Words;
  managed: Managed;
  target: Target;
}

/** The welcome page: from the keys at Intuit to the services list, a step at a time, each of which can be gone back to. */
export function SetUp({ store, words, managed, target }: SetUpProps) {
  return (
    <WordsContext.Provider value={words}>
      <Steps {...{ store, words, managed, target }} />
    </WordsContext.Provider>
  );
}

function Steps({ store, words, managed, target }: SetUpProps) {
  const [chosen, choose] = useState<Pick<Target, 'host' | 'tab'>>(target);
  const { popup, notice } = usePopupModel(store, managed, words, chosen.host, chosen.tab, null);
  const keys = useKeys(managed);
  const [went, go] = useState<StepId | null>(null);
  const connection = popup?.model.connection ?? null;
  const isConnected = connection !== null && connection.state !== 'disconnected';
  const hasKeys = isConnected || keys.checked !== null || keys.isManaged;
  const current = went ?? (isConnected ? 'list' : keys.isManaged ? 'connect' : 'app');
  const isDone = {
    app: hasKeys,
    keys: hasKeys,
    connect: isConnected,
    list: isConnected && popup?.model.snapshot?.settings.confirmedAt != null,
  };
  const title = words.text(`setup_step_${current}`);
  useEffect(() => {
    document.title = `${title} – ${words.text('extension_name')}`;
    scrollTo(0, 0);
  }, [title, words]);
  const steps = STEPS.map((id) => ({
    id,
    title: words.text(`setup_step_${id}`),
    note: words.text(`setup_step_${id}_note`),
    done: isDone[id],
    open: id === 'app' || id === 'keys' || (id === 'connect' ? hasKeys : isConnected),
  }));
  const step = {
    app: <StepApp keys={keys} onNext={() => go('keys')} />,
    keys: <StepKeys keys={keys} onBack={() => go('app')} onNext={() => go('connect')} />,
    connect: (
      <StepConnect
        keys={keys}
        target={{ ...chosen, known: target.known }}
        managed={managed}
        notice={notice}
        onFirm={choose}
        onConnected={() => go('connect')}
        onBack={() => go('keys')}
        onNext={() => go('list')}
      />
    ),
    list: <StepList onBack={() => go('connect')} />,
  }[current];
  return (
    <PopupContext.Provider value={popup}>
      <div class="setup">
        <SetUpHead host={chosen.host} firm={popup?.model.firm?.name ?? null} />
        <div class="setup-body">
          <aside class="setup-side">
            <StepRail
              label={words.text('setup_steps')}
              steps={steps}
              current={current}
              onGo={(id) => go(id as StepId)}
            />
            <p class="help setup-promise">{words.text('settings_privacy')}</p>
          </aside>
          <main class="setup-main card" key={current}>
            <AccessBanner place="setup-access" />
            {step}
          </main>
        </div>
      </div>
    </PopupContext.Provider>
  );
}
