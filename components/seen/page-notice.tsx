import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Question } from './question';
import { SeenLink } from './seen-link';
import { useAnswer } from './use-answer';
import { usePageView } from './use-page-view';

/** What needs a person about the open page, above their services: a question, or that TaxDome's page has changed. Nothing while all is well. */
export function PageNotice() {
  const words = useWords();
  const view = usePageView();
  const { busy, point } = useAnswer();
  if (view === 'unsure') return <Question />;
  if (view === 'unclear') {
    return (
      <Banner icon="ask" title={words.text('seen_unclear')} actions={<SeenLink />}>
        {words.text('seen_unclear_text')}
      </Banner>
    );
  }
  if (view !== 'changed') return null;
  return (
    <Banner
      title={words.text('seen_changed')}
      actions={
        <>
          <Button busy={busy} onClick={() => void point()}>
            {words.text('seen_point')}
          </Button>
          <SeenLink />
        </>
      }
    >
      <p>{words.text('seen_changed_works')}</p>
      <p>{words.text('seen_changed_help')}</p>
    </Banner>
  );
}
