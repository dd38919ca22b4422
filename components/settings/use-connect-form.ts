import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { MessageKey } from '../../lib/i18n/message-key';
import type { PageRequests } from '../../lib/messages/protocol';
import type { Environment } from '../../lib/store/schema';
import type { Managed } from '../state/managed';
import { useWords } from '../state/words-context';

export interface ConnectValues {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: Environment;
  /** The address that the browser itself listens on, for Intuit's list of redirect URIs. */
  readonly ownRedirectUri: string;
  readonly useAnother: boolean;
  readonly redirectUri: string;
}

type Checked = 'clientId' | 'clientSecret' | 'redirectUri';

/** The connect form's values, with what is wrong with them once it was sent. Managed values stand first and can't be changed. */
export function useConnectForm(managed: Managed, environment: Environment = 'production') {
  const words = useWords();
  const [typed, setTyped] = useState<ConnectValues>(() => {
    const ownRedirectUri = browser.identity.getRedirectURL('quickbooks');
    return {
      clientId: '',
      clientSecret: '',
      environment,
      ownRedirectUri,
      useAnother: false,
      redirectUri: ownRedirectUri,
    };
  });
  // The browser may hand the policy over when the form already stands.
  const values: ConnectValues = {
    ...typed,
    clientId: managed.clientId ?? typed.clientId,
    environment: managed.environment ?? typed.environment,
    useAnother: managed.redirectUri !== null || typed.useAnother,
    redirectUri: managed.redirectUri ?? typed.redirectUri,
  };
  const [sent, setSent] = useState(false);
  const wrong = problems(values, managed);
  const errors = Object.fromEntries(
    Object.entries(wrong).map(([field, key]) => [field, sent ? words.text(key) : null]),
  ) as Partial<Record<Checked, string | null>>;
  return {
    managed,
    values,
    errors,
    set: (changes: Partial<ConnectValues>) => setTyped((before) => ({ ...before, ...changes })),
    /** What to send, or null where something is missing; the fields then say what. */
    request(firm: string): PageRequests['connect']['request'] | null {
      setSent(true);
      if (Object.keys(wrong).length > 0) return null;
      return {
        firm,
        clientId: values.clientId.trim(),
        clientSecret: values.clientSecret.trim(),
        environment: values.environment,
        redirectUri: values.useAnother ? values.redirectUri.trim() : null,
      };
    },
  };
}

function problems(values: ConnectValues, managed: Managed): Partial<Record<Checked, MessageKey>> {
  return {
    ...(values.clientId.trim() === '' ? { clientId: 'settings_client_id_missing' } : {}),
    ...(values.clientSecret.trim() === '' && !managed.hasClientSecret
      ? { clientSecret: 'settings_client_secret_missing' }
      : {}),
    ...(values.useAnother && !isHttps(values.redirectUri.trim()) ? { redirectUri: 'settings_redirect_wrong' } : {}),
  };
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
