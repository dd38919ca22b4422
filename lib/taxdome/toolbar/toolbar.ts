import type { PageState } from '../../messages/protocol';
import { send } from '../../messages/send';
import type { Recognition } from '../recognise/recognise';
import { ConnectPrompt } from './connect-prompt';
import { CopyButton } from './copy-button';

/** What stands around the list: `Copy from QuickBooks` beside the page's own create button, or before a firm is connected the way to do that. */
export class Toolbar {
  readonly #copyButton: CopyButton;
  readonly #prompt: ConnectPrompt;

  /** @param failed the popup could not be opened */
  constructor(failed: () => void, signal: AbortSignal) {
    const open = (section: 'copy' | 'settings') => () => void send('popup.open', { section }).catch(failed);
    this.#copyButton = new CopyButton(open('copy'), signal);
    this.#prompt = new ConnectPrompt(open('settings'), signal);
  }

  /** Keeps in place what belongs there. Beside TaxDome's own integration nothing does. */
  draw(state: PageState, found: Recognition, ownIntegration: boolean): void {
    const connected = state.connection !== null;
    const recognised = found.verdict === 'yes';
    const place = recognised ? found.around.createButton : null;
    if (connected && place && !ownIntegration)
      this.#copyButton.keep(place, state.words.page_copy_from_quickbooks ?? '');
    else this.#copyButton.remove();
    const grid = recognised ? found.grid : null;
    if (!connected && grid && !ownIntegration) this.#prompt.keep(grid, state.words);
    else this.#prompt.remove();
  }

  /** Takes all of it away. */
  remove(): void {
    this.#copyButton.remove();
    this.#prompt.remove();
  }
}
