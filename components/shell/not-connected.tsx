import { useWords } from '../state/words-context';
import { EmptyState } from '../ui/empty-state';
import { Page } from './page';

/** What a section shows that has nothing to say before a connection. */
export function NotConnected({ title }: { title: string }) {
  const words = useWords();
  return (
    <Page title={title}>
      <EmptyState
        icon="unlink"
        title={words.text('popup_connect_first')}
        action={
          <a class="button button-primary" href="#/settings">
            {words.text('popup_go_to_settings')}
          </a>
        }
      >
        {words.text('popup_connect_first_text')}
      </EmptyState>
    </Page>
  );
}
