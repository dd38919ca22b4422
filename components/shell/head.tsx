import type { Model } from '../state/model';
import { openInTab } from '../state/open-in-tab';
import type { Section } from '../state/use-route';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { Mark } from '../ui/mark';
import { ConnectionState } from './connection-state';

export interface HeadProps {
  model: Model | null;
  host: string | null;
  inPopup: boolean;
  section: Section;
}

/** Says whose services and whose books the page speaks of, at all times. */
export function Head({ model, host, inPopup, section }: HeadProps) {
  const words = useWords();
  const company = model?.connection?.company.name;
  const firm = model?.firm?.name || host;
  return (
    <header class="head">
      <Mark />
      <div class="head-words">
        <p class="head-names">
          <span class="wrap-anywhere">{firm ?? words.text('extension_name')}</span>
          {firm && (
            <>
              <Icon name="exchange" class="muted" />
              <span class={company ? 'wrap-anywhere' : 'head-nobody'}>{company ?? 'QuickBooks'}</span>
            </>
          )}
        </p>
        {host && (
          <p class="head-line">
            {firm !== host && <span class="wrap-anywhere">{host}</span>}
            <ConnectionState model={model} />
          </p>
        )}
      </div>
      {inPopup && (
        <IconButton
          icon="open"
          label={words.text('popup_open_tab')}
          onClick={() => void openInTab(section, model?.tab ?? null)}
        />
      )}
    </header>
  );
}
