import { useState } from 'preact/hooks';
import { ConnectProblem } from '../settings/connect-problem';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { noteOfKey } from './check-key';
import { EnvironmentChoice } from './environment-choice';
import { PORTAL, PORTAL_WORDS } from './intuit-portal';
import { KeyHint } from './key-hint';
import { StepPage } from './step-page';
import type { Keys } from './use-keys';

export interface StepKeysProps {
  keys: Keys;
  onBack: () => void;
  onNext: () => void;
}

/** The second step: both keys, looked at while they are typed, and shown to Intuit before one goes on. */
export function StepKeys({ keys, onBack, onNext }: StepKeysProps) {
  const words = useWords();
  const [shown, show] = useState(false);
  const { values, errors, set, managed, busy, refused } = keys;
  const { clientId, clientSecret, environment } = values;
  const check = async () => {
    if (!busy && (await keys.check())) onNext();
  };
  return (
    <StepPage
      title={words.text('setup_keys_title')}
      lead={words.text('setup_keys_lead', { keys: PORTAL_WORDS.keys })}
      onSubmit={() => void check()}
      actions={
        <>
          <Button onClick={onBack}>{words.text('setup_back')}</Button>
          <Button kind="primary" submit busy={busy}>
            {words.text('setup_check')}
          </Button>
        </>
      }
    >
      <p class="visually-hidden" role="status">
        {busy ? words.text('setup_checking') : ''}
      </p>
      {refused && <ConnectProblem problem="wrong-keys" />}
      <EnvironmentChoice
        value={environment}
        locked={managed.environment}
        onChoose={(chosen) => set({ environment: chosen })}
      />
      <p>
        <a class="link" href={PORTAL} target="_blank" rel="noreferrer">
          {words.text('setup_keys_link')}
        </a>
      </p>
      <div class="setup-pair">
        <div data-first>
          <Field
            label={words.text('settings_client_id')}
            value={clientId}
            locked={managed.clientId !== null}
            error={errors.clientId}
            help={<KeyHint note={noteOfKey('clientId', clientId, clientSecret)} />}
            mono
            onInput={(typed) => set({ clientId: typed })}
          />
        </div>
        <Field
          label={words.text('settings_client_secret')}
          type={shown ? 'text' : 'password'}
          value={clientSecret}
          locked={managed.hasClientSecret}
          error={errors.clientSecret}
          help={
            <KeyHint note={noteOfKey('clientSecret', clientId, clientSecret)}>
              {words.text('settings_client_secret_help')}
            </KeyHint>
          }
          mono
          onInput={(typed) => set({ clientSecret: typed })}
        >
          {!managed.hasClientSecret && (
            <IconButton
              icon={shown ? 'eye-off' : 'eye'}
              label={words.text(shown ? 'setup_secret_hide' : 'setup_secret_show')}
              onClick={() => show((before) => !before)}
            />
          )}
        </Field>
      </div>
    </StepPage>
  );
}
