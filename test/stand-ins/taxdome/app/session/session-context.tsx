/** @jsxImportSource react */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Session } from '../../shared/session';
import { api } from '../api';
import { type Money, money } from '../format/money';
import { dictionaries, type Words } from '../words';

interface Context extends Session {
  readonly words: Words;
  readonly money: Money;
}

const SessionContext = createContext<Context | null>(null);

/** Loads the session; draws nothing but the empty page until it is there, as the language comes with it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    api<Session>('GET', 'session').then(setSession, () => {});
  }, []);
  const value = useMemo<Context | null>(() => {
    if (!session) return null;
    const { language, numberFormat, currency } = session.firm;
    return { ...session, words: dictionaries[language], money: money(numberFormat, currency) };
  }, [session]);
  return value && <SessionContext value={value}>{children}</SessionContext>;
}

/** The session with its words and money format. */
export function useSession(): Context {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession outside SessionProvider');
  return value;
}
