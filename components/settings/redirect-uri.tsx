import { takesForwardedRedirect } from '../../lib/messages/forwarded-redirect';
import { useCopied } from '../state/use-copied';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Option } from '../ui/option';
import type { ConnectValues } from './use-connect-form';

export interface RedirectUriProps {
  values: ConnectValues;
  error: string | null | undefined;
  locked: boolean;
  set: (changes: Partial<ConnectValues>) => void;
}

/** The address to paste at Intuit; another one only for firms whose own page forwards the reply, in browsers that take one. */
export function RedirectUri({ values, error, locked, set }: RedirectUriProps) {
  const words = useWords();
  const { copied, copy } = useCopied();
  const shown = values.useAnother ? values.redirectUri : values.ownRedirectUri;
  return (
    <div>
      <Field
        label={words.text('settings_redirect_uri')}
        value={shown}
        readOnly={!values.useAnother}
        locked={locked}
        error={error}
        help={words.text('settings_redirect_help')}
        mono
        onInput={(redirectUri) => set({ redirectUri })}
      >
        <Button icon={copied ? 'check' : 'copy'} onClick={() => void copy(shown)}>
          {words.text('settings_copy')}
        </Button>
      </Field>
      <span class="visually-hidden" role="status">
        {copied ? words.text('settings_copied') : ''}
      </span>
      {!locked && takesForwardedRedirect() && (
        <Option
          label={words.text('settings_use_another')}
          checked={values.useAnother}
          onChange={(useAnother) => set({ useAnother })}
        />
      )}
    </div>
  );
}
