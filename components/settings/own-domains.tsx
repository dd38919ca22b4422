import { useState } from 'preact/hooks';
import { ownDomain } from '../../lib/catalog/own-domain';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { allowHost, forgetHost, useOwnDomains } from './use-own-domains';

export interface OwnDomainsProps {
  onAllowed?: (host: string) => void;
  /** Hosts that the firm's policy names; they are offered, and allowed by a click as any other. */
  managed?: readonly string[];
}

/** For firms whose TaxDome is at an address of their own: each is allowed by itself, by a click, and given back as easily. */
export function OwnDomains({ onAllowed, managed = [] }: OwnDomainsProps) {
  const words = useWords();
  const hosts = useOwnDomains();
  const wanted = managed.filter((host) => !hosts.includes(host));
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);

  const allow = (event: Event) => {
    event.preventDefault();
    const read = ownDomain(typed);
    if ('problem' in read) return setError(words.text(`settings_domain_${read.problem}`));
    ask(read.host);
  };
  const ask = (host: string) => {
    setError(null);
    // Nothing is waited for before this: browsers ask only while a click is being handled.
    void allowHost(host).then(
      (allowed) => {
        if (!allowed) return setError(words.text('settings_domain_refused'));
        setTyped('');
        onAllowed?.(host);
      },
      () => setError(words.text('settings_domain_refused')),
    );
  };

  return (
    <section class="block">
      <h2 class="title-section">{words.text('settings_domain')}</h2>
      <div class="card">
        {hosts.map((host) => (
          <div key={host} class="card-body card-line divided">
            <p class="wrap-anywhere" id={`domain-${host}`}>
              {host}
            </p>
            <Button describedBy={`domain-${host}`} onClick={() => void forgetHost(host)}>
              {words.text('settings_domain_remove')}
            </Button>
          </div>
        ))}
        {wanted.map((host) => (
          <div key={host} class="card-body card-line divided">
            <p class="wrap-anywhere" id={`domain-${host}`}>
              {host}
            </p>
            <Button describedBy={`domain-${host}`} onClick={() => ask(host)}>
              {words.text('settings_domain_allow')}
            </Button>
          </div>
        ))}
        <form class="card-body" onSubmit={allow} noValidate>
          <Field
            label={words.text('settings_domain_label')}
            value={typed}
            error={error}
            help={words.text('settings_domain_help')}
            onInput={setTyped}
          >
            <Button submit>{words.text('settings_domain_allow')}</Button>
          </Field>
        </form>
      </div>
    </section>
  );
}
