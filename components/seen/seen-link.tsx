import { useWords } from '../state/words-context';

/** Leads to the reasons in Settings. */
export function SeenLink() {
  return (
    <a class="button button-link" href="#/settings/page">
      {useWords().text('seen_title')}
    </a>
  );
}
