import { OwnDomains } from '../settings/own-domains';
import { useWords } from '../state/words-context';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';

export interface ChooseFirmProps {
  known: readonly string[];
  /** Hosts that the firm's policy names. */
  managed: readonly string[];
  onChoose: (host: string) => void;
}

/** Asks which firm is meant, where the active tab doesn't say; without any, says how to begin. */
export function ChooseFirm({ known, managed, onChoose }: ChooseFirmProps) {
  const words = useWords();
  if (known.length === 0) {
    return (
      <main class="main">
        <h1 class="visually-hidden">{words.text('extension_name')}</h1>
        <EmptyState icon="list" title={words.text('popup_no_firm')}>
          {words.text('popup_no_firm_text')}
        </EmptyState>
        <p class="help">
          <a class="link" href="/welcome.html" target="_blank" rel="noreferrer">
            {words.text('settings_step_by_step')}
          </a>
        </p>
        <OwnDomains onAllowed={onChoose} managed={managed} />
      </main>
    );
  }
  return (
    <main class="main">
      <h1 class="title-page">{words.text('popup_which_firm')}</h1>
      <ul class="card firms">
        {known.map((host) => (
          <li key={host} class="divided">
            <button type="button" class="firm" onClick={() => onChoose(host)}>
              <span class="wrap-anywhere">{host}</span>
              <Icon name="chevron-end" class="muted" />
            </button>
          </li>
        ))}
      </ul>
      <OwnDomains onAllowed={onChoose} managed={managed} />
    </main>
  );
}
