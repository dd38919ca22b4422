import type { MessageKey } from '../../lib/i18n/message-key';

/** What is to be said of a key as it stands in its field; `good` where it can be used as it is. */
export interface KeyNote {
  readonly text: MessageKey;
  readonly good: boolean;
}

/** Keys that Intuit gives out have about 50 and 40 characters; shorter ones than this were not copied whole. */
const LEAST = 20;
const CLIENT_ID = /^AB[A-Za-z0-9]{40,}$/;

/**
 * Looks at a key before anybody is asked. Only hints: Intuit documents no form, and decides itself.
 *
 * @returns null while the field is empty
 */
export function noteOfKey(field: 'clientId' | 'clientSecret', clientId: string, clientSecret: string): KeyNote | null {
  const value = (field === 'clientId' ? clientId : clientSecret).trim();
  if (value === '') return null;
  if (/\s/u.test(value)) return { text: 'setup_key_space', good: false };
  if (field === 'clientSecret' && value === clientId.trim()) return { text: 'setup_key_same', good: false };
  if (field === 'clientSecret' && CLIENT_ID.test(value) && !CLIENT_ID.test(clientId.trim()))
    return { text: 'setup_key_swapped', good: false };
  if (value.length < LEAST) return { text: 'setup_key_cut_off', good: false };
  return { text: 'setup_key_looks_complete', good: true };
}
