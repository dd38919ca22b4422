import { useContext, useId, useState } from 'preact/hooks';
import { ownNameOf } from '../../lib/catalog/alias';
import type { ServiceView } from '../../lib/catalog/overview';
import { explain } from '../../lib/i18n/explain';
import { serviceAmount } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';
import { choicesFor, currentChoice } from './choices';
import { DecisionForm } from './decision-form';
import { PreviewContext } from './preview-context';
import { isOpen } from './preview-groups';

/** A question of the preview: what it is about, how it is answered so far, and the form when opened. */
export function DecisionRow({ view }: { view: ServiceView }) {
  const words = useWords();
  const { model } = usePopup();
  const context = useContext(PreviewContext);
  const [open, setOpen] = useState(false);
  const id = useId();
  const { service } = view;
  const { snapshot } = model;
  if (!snapshot) return null;
  const postponed = context?.postponed ?? new Set<string>();
  const undecided = isOpen(view, postponed);
  const chosen = currentChoice(choicesFor(view, snapshot, words), view, snapshot, context);
  const facts = [serviceAmount(service, snapshot.company.currency, words), service.category].filter(Boolean);
  return (
    <li class="divided">
      <button
        type="button"
        class="decision-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'chevron-down' : 'chevron-end'} class="muted" />
        <span class="decision-words">
          <span class="medium wrap-anywhere">{ownNameOf(service)}</span>
          <span class="help">{facts.join(' · ')}</span>
        </span>
        <span class="decision-reason muted">{explain(view, words, snapshot.company, Date.now()).title}</span>
        <span class={`decision-state ${undecided ? 'tone-ask' : 'tone-accent'}`}>
          <Icon name={undecided ? 'ask' : 'check'} />
          {undecided ? words.text('preview_not_decided') : chosen?.label}
        </span>
      </button>
      {open && (
        <div class="decision-body" id={id}>
          <DecisionForm view={view} />
        </div>
      )}
    </li>
  );
}
