import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';

/** Why connecting came to nothing, and what to do; nothing was changed by it. */
export function ConnectProblem({ problem }: { problem: string }) {
  const words = useWords();
  const stem = `settings_connect_${problem.replaceAll('-', '_')}`;
  const title = words.has(stem) ? stem : 'settings_connect_failed';
  const text = `${title}_text`;
  return (
    <Banner tone="failed" title={words.text(title)} live>
      {words.has(text) && <p>{words.text(text)}</p>}
      <p>{words.text('settings_connect_unchanged')}</p>
    </Banner>
  );
}
