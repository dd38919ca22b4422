import { useEffect, useState } from 'react';
import { api } from '../api';

/** What a GET gives, null until it is there. */
export function useResource<Reply>(path: string): Reply | null {
  const [reply, setReply] = useState<Reply | null>(null);
  useEffect(() => {
    let current = true;
    api<Reply>('GET', path).then(
      (loaded) => current && setReply(loaded),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [path]);
  return reply;
}
