import { takesForwardedRedirect } from '../../lib/messages/forwarded-redirect';
import { RedirectUri } from '../settings/redirect-uri';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { EnvironmentChoice } from './environment-choice';
import { PORTAL, PORTAL_WORDS, portalSection } from './intuit-portal';
import { ProductionKeys } from './production-keys';
import { StepPage } from './step-page';
import type { Keys } from './use-keys';

/** The first step happens at Intuit: where to go, what to choose, and the address to paste there. */
export function StepApp({ keys, onNext }: { keys: Keys; onNext: () => void }) {
  const words = useWords();
  const { values, errors, set, managed } = keys;
  const { environment } = values;
  const portal = { ...PORTAL_WORDS, section: portalSection(environment) };
  return (
    <StepPage
      title={words.text('setup_step_app')}
      lead={words.text('setup_app_lead')}
      onSubmit={onNext}
      actions={
        <>
          <a class="button button-secondary" href={PORTAL} target="_blank" rel="noreferrer">
            {words.text('setup_open_portal')}
          </a>
          <Button kind="primary" submit>
            {words.text('setup_have_keys')}
          </Button>
        </>
      }
    >
      <EnvironmentChoice
        value={environment}
        locked={managed.environment}
        onChoose={(chosen) => set({ environment: chosen })}
      />
      {environment === 'sandbox' && <p class="help">{words.text('setup_sandbox_first')}</p>}
      <ol class="steps">
        <li>{words.text('setup_app_sign_in')}</li>
        <li>{words.text('setup_app_add', portal)}</li>
        <li>{words.text('setup_app_name', portal)}</li>
        <li>
          <div class="stack">
            <span>{words.text('setup_app_redirect', portal)}</span>
            <RedirectUri values={values} error={errors.redirectUri} locked={managed.redirectUri !== null} set={set} />
          </div>
        </li>
        <li>{words.text(`setup_app_keys_${environment}`, portal)}</li>
      </ol>
      {environment === 'production' && <ProductionKeys />}
      <Disclosure title={words.text('setup_trouble')}>
        {takesForwardedRedirect() && <p>{words.text('setup_trouble_redirect')}</p>}
        <p>{words.text('setup_trouble_company')}</p>
      </Disclosure>
    </StepPage>
  );
}
