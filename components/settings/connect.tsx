import { useRef, useState } from 'preact/hooks';
import { takeProblem } from '../../lib/messages/last-outcome';
import { SeenOnPage } from '../seen/seen-on-page';
import { Page } from '../shell/page';
import { usePopup } from '../state/popup-context';
import { useTakenFocus } from '../state/use-taken-focus';
import { useWords } from '../state/words-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Radio } from '../ui/radio';
import { RadioGroup } from '../ui/radio-group';
import { ConnectProblem } from './connect-problem';
import { DeleteAll } from './delete-all';
import { LanguageChoice } from './language';
import { RedirectUri } from './redirect-uri';
import { useConnectForm } from './use-connect-form';
import { useConnectProblem } from './use-connect-problem';

/** Once the errors are drawn, the first field to be put right has the focus. */
function focusFirstError(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/**
 * Settings before connecting: the firm's own Intuit keys, then Intuit's window. What is typed is sent to the worker once and kept nowhere here.
 *
 * @param takesFocus a connection has just ended, with what had the focus
 */
export function Connect({ takesFocus }: { takesFocus: boolean }) {
  const words = useWords();
  const { model, managed, run, reload } = usePopup();
  const form = useConnectForm(managed);
  const heading = useRef<HTMLHeadingElement>(null);
  useTakenFocus(takesFocus, heading);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useConnectProblem(model.host);

  const connect = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const request = form.request(model.host);
    if (!request) return focusFirstError(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setProblem(null);
    const reply = await run('connect', request);
    setBusy(false);
    // Told here, so not again by the next page.
    await takeProblem(model.host, Date.now());
    setProblem(reply && !reply.ok ? reply.problem : null);
    if (reply?.ok) await reload();
  };
  const { values, errors, set } = form;
  return (
    <form class="form-page" onSubmit={connect} noValidate>
      <Page
        heading={heading}
        title={words.text('settings_connect_title')}
        lead={words.text('settings_connect_lead')}
        action={
          <a class="link" href="/welcome.html" target="_blank" rel="noreferrer">
            {words.text('settings_step_by_step')}
          </a>
        }
        bar={
          <ActionBar text={words.text(busy ? 'settings_connect_waiting' : 'settings_connect_opens')}>
            <Button kind="primary" submit busy={busy}>
              {words.text('settings_connect_button')}
            </Button>
          </ActionBar>
        }
      >
        <div class="stack-wide form">
          {problem && <ConnectProblem problem={problem} />}
          <RadioGroup label={words.text('settings_environment')} cards>
            {(['production', 'sandbox'] as const).map((environment) => (
              <Radio
                key={environment}
                group="environment"
                card
                label={words.text(`settings_${environment}`)}
                help={words.text(`settings_${environment}_help`)}
                checked={values.environment === environment}
                disabled={managed.environment !== null && managed.environment !== environment}
                onChoose={() => set({ environment })}
              />
            ))}
          </RadioGroup>
          <RedirectUri values={values} error={errors.redirectUri} locked={managed.redirectUri !== null} set={set} />
          <Field
            label={words.text('settings_client_id')}
            value={values.clientId}
            locked={managed.clientId !== null}
            error={errors.clientId}
            help={words.text('settings_client_id_help')}
            mono
            onInput={(clientId) => set({ clientId })}
          />
          <Field
            label={words.text('settings_client_secret')}
            type="password"
            value={values.clientSecret}
            locked={managed.hasClientSecret}
            error={errors.clientSecret}
            help={words.text('settings_client_secret_help')}
            mono
            onInput={(clientSecret) => set({ clientSecret })}
          />
          <LanguageChoice />
          <SeenOnPage />
          <DeleteAll />
        </div>
      </Page>
    </form>
  );
}
