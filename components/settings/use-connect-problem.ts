import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';
import { takeProblem } from '../../lib/messages/last-outcome';

/** Why connecting came to nothing: in this page, or in the popup that Intuit's window closed before the answer came. */
export function useConnectProblem(firm: string): [string | null, Dispatch<StateUpdater<string | null>>] {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void takeProblem(firm, Date.now()).then((kept) => setProblem((shown) => shown ?? kept));
  }, [firm]);
  return [problem, setProblem];
}
