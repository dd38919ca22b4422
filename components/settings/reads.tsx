import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';

/** How many reads Intuit has counted for this connection this month, and why they are counted. */
export function Reads() {
  const words = useWords();
  const { reads } = usePopup().model;
  return (
    <div class="card-body divided">
      <p class="medium">{words.text('settings_reads', { count: reads })}</p>
      <p class="help">{words.text('settings_reads_help')}</p>
    </div>
  );
}
