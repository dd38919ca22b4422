import { useState } from 'preact/hooks';
import { send } from '../../lib/messages/send';
import { type ConnectValues, useConnectForm } from '../settings/use-connect-form';
import type { Managed } from '../state/managed';

/** What Intuit said of the keys; `unchecked` where it could not be asked. */
export type KeysCheck = 'known' | 'unknown' | 'unchecked';

/** The keys of a set-up: typed, looked at, and checked with Intuit before one goes on. They are kept nowhere until the firm is connected. */
export function useKeys(managed: Managed) {
  const form = useConnectForm(managed, 'sandbox');
  const [checked, setChecked] = useState<Exclude<KeysCheck, 'unknown'> | null>(null);
  const [refused, setRefused] = useState(false);
  const [busy, setBusy] = useState(false);
  const isManaged = managed.clientId !== null && managed.hasClientSecret;
  return {
    ...form,
    /** The organisation's policy has set both keys. */
    isManaged,
    checked,
    refused,
    busy,
    set(changes: Partial<ConnectValues>): void {
      setChecked(null);
      setRefused(false);
      form.set(changes);
    },
    /** Asks Intuit; whether one may go on. */
    async check(): Promise<boolean> {
      const request = form.request('');
      if (!request) return false;
      const { clientId, clientSecret, environment } = request;
      setBusy(true);
      const reply = await send('keys.check', { clientId, clientSecret, environment }).catch(() => null);
      setBusy(false);
      const said = reply?.keys ?? 'unchecked';
      setRefused(said === 'unknown');
      setChecked(said === 'unknown' ? null : said);
      return said !== 'unknown';
    },
  };
}

export type Keys = ReturnType<typeof useKeys>;
