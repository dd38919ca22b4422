import { useWords } from '../state/words-context';
import { Mark } from '../ui/mark';

/** Says what the page is for, and for whom as soon as that is known. */
export function SetUpHead({ host, firm }: { host: string | null; firm: string | null }) {
  const words = useWords();
  const line = host === null ? words.text('extension_name') : firm && firm !== host ? `${firm} · ${host}` : host;
  return (
    <header class="setup-head">
      <Mark />
      <div class="head-words">
        <p class="head-names">{words.text('setup_title')}</p>
        <p class="head-line wrap-anywhere">{line}</p>
      </div>
    </header>
  );
}
