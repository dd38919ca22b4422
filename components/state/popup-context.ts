import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageRequests } from '../../lib/messages/protocol';
import type { Store } from '../../lib/store/open';
import type { Managed } from './managed';
import type { Model } from './model';

/** The answer to what was just done, shown above the section until the next step. */
export interface Notice {
  readonly tone: 'failed' | 'synced' | 'ask';
  readonly title: string;
  readonly text?: string;
}

/** What every section works with. */
export interface Popup {
  readonly model: Model;
  readonly managed: Managed;
  readonly store: Store;
  /** Sends an intent; null where the worker could not be reached (the notice then says so). */
  run<Name extends keyof PageRequests>(
    name: Name,
    request: PageRequests[Name]['request'],
  ): Promise<PageRequests[Name]['reply'] | null>;
  /** Like `run`, with a notice where the worker declined; whether it was done. */
  done<Name extends DoneRequest>(name: Name, request: PageRequests[Name]['request']): Promise<boolean>;
  /** Like `done`, for what is answered with more than that it was done: the reply, or null. */
  answer<Name extends DoneRequest>(name: Name, request: PageRequests[Name]['request']): Promise<Taken<Name> | null>;
  notify(notice: Notice | null): void;
  /** Reads the model now, for what builds on a step just made. */
  reload(): Promise<Model>;
}

/** The intents that are answered with done or a problem. */
export type DoneRequest = Exclude<keyof PageRequests, 'connect' | 'reconnect'>;

/** The reply of an intent that was taken. */
export type Taken<Name extends DoneRequest> = Extract<PageRequests[Name]['reply'], { ok: true }>;

export const PopupContext = createContext<Popup | null>(null);

export function usePopup(): Popup {
  const popup = useContext(PopupContext);
  if (!popup) throw new Error('usePopup outside of the popup');
  return popup;
}
