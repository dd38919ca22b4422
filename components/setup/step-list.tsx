import { useContext } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupContext } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { StepPage } from './step-page';

/** The last step: the services list, which the extension reads by itself as soon as it is open, and the review of the first sync. */
export function StepList({ onBack }: { onBack: () => void }) {
  const words = useWords();
  const popup = useContext(PopupContext);
  const model = popup?.model;
  const count = model?.views.length ?? 0;
  const isDone = model?.snapshot?.settings.confirmedAt != null;
  const report = model?.firm?.page;
  const isUnsure = count === 0 && report?.recognised === 'unsure';
  const open = async () => {
    if (!model) return;
    const [tab] = await browser.tabs.query({ url: `https://${model.host}/*` });
    if (tab?.id === undefined) await browser.tabs.create({ url: `https://${model.host}/app` });
    else await browser.tabs.update(tab.id, { active: true });
  };
  const section = model ? `/popup.html${model.tab === null ? '' : `?tab=${model.tab}`}#/services` : '/popup.html';
  return (
    <StepPage
      title={words.text(isDone ? 'setup_done_title' : 'setup_step_list')}
      lead={words.text(isDone ? 'setup_done_text' : 'setup_list_lead')}
      onSubmit={() => void open()}
      actions={
        <>
          <Button onClick={onBack}>{words.text('setup_back')}</Button>
          <Button kind={count === 0 || isDone ? 'primary' : 'secondary'} icon="open" submit>
            {words.text('popup_open_taxdome')}
          </Button>
          {count > 0 && !isDone && (
            <a class="button button-primary" href={section}>
              {words.text('setup_review')}
            </a>
          )}
        </>
      }
    >
      <div role="status">
        {!isDone && (
          <Banner
            tone={count > 0 ? 'synced' : isUnsure ? 'ask' : 'information'}
            {...(count === 0 && !isUnsure ? { icon: 'list' as const } : {})}
            title={
              count > 0
                ? words.plural('setup_list_read', count)
                : words.text(isUnsure ? 'setup_list_unsure' : 'setup_list_waiting')
            }
          />
        )}
      </div>
      {isUnsure && (
        <p>
          <a class="link" href={section}>
            {words.text('seen_question')}
          </a>
        </p>
      )}
    </StepPage>
  );
}
