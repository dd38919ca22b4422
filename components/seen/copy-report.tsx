import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { usePopup } from '../state/popup-context';
import { tabOf } from '../state/target';
import { useCopied } from '../state/use-copied';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { reportText } from './report-text';
import { usePageView } from './use-page-view';

/** The text for a bug report: first shown, then copied as it was shown. */
export function CopyReport() {
  const words = useWords();
  const { model, run, notify } = usePopup();
  const view = usePageView();
  const [text, setText] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { copied, copy } = useCopied();
  const { firm, host } = model;
  if (!firm) return null;
  const show = async () => {
    setBusy(true);
    const tab = model.tab ?? (await tabOf(host));
    const described = tab === null ? null : await run('page.describe', { firm: host, tab });
    const { version } = browser.runtime.getManifest();
    setText(
      reportText({ firm, view, structure: described?.structure ?? null, version, userAgent: navigator.userAgent }),
    );
    setBusy(false);
  };
  const copyText = () => copy(text ?? '').catch(() => notify({ tone: 'failed', title: words.text('seen_not_copied') }));
  if (text === null) {
    return (
      <div>
        <Button busy={busy} onClick={() => void show()}>
          {words.text('seen_show_report')}
        </Button>
      </div>
    );
  }
  return (
    <div class="stack">
      <p class="help">{words.text('seen_report_help')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="seen-report" tabIndex={0} aria-label={words.text('seen_report')}>
        <pre>{text}</pre>
      </section>
      <div class="banner-actions">
        <Button icon={copied ? 'check' : 'copy'} onClick={() => void copyText()}>
          {words.text('seen_copy_report')}
        </Button>
        <Button onClick={() => setText(null)}>{words.text('seen_close_report')}</Button>
      </div>
      <span class="visually-hidden" role="status">
        {copied ? words.text('settings_copied') : ''}
      </span>
    </div>
  );
}
