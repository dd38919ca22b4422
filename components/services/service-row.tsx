import { useId, useMemo, useState } from 'preact/hooks';
import type { ServiceView } from '../../lib/catalog/overview';
import { serviceAmount } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Badge } from '../ui/badge';
import { Checkbox } from '../ui/checkbox';
import { Menu } from '../ui/menu';
import { reasonLine } from './reason-line';
import { ServiceDetail } from './service-detail';
import { useServiceMenu } from './use-service-menu';

export interface ServiceRowProps {
  view: ServiceView;
  selected: boolean;
  onSelect: (key: string, on: boolean) => void;
}

/** One service: what it is, where it stands and why; its badge opens the explanation below it. */
export function ServiceRow({ view, selected, onSelect }: ServiceRowProps) {
  const words = useWords();
  const { model } = usePopup();
  const [open, setOpen] = useState(false);
  const id = useId();
  const entries = useServiceMenu(view, () => setOpen(true));
  const currency = model.connection?.company.currency ?? null;
  const head = useMemo(() => {
    const { service, status } = view;
    const reason = reasonLine(view, words, currency, Date.now());
    const facts = [serviceAmount(service, currency, words), service.category].filter(Boolean).join(' · ');
    return (
      <div class="row">
        <Checkbox
          label={words.text('popup_select', { name: service.name })}
          checked={selected}
          onChange={(on) => onSelect(service.key, on)}
        />
        <div class="row-words">
          <p class="row-name medium wrap-anywhere" id={id} title={service.name}>
            {service.name}
          </p>
          <p class={`row-line help ${status.status === 'failed' && !open ? 'error' : ''}`}>
            {(!open && reason) || facts}
          </p>
        </div>
        <button
          type="button"
          class="badge-button"
          aria-expanded={open}
          aria-describedby={id}
          onClick={() => setOpen((before) => !before)}
        >
          <Badge status={status} />
        </button>
        <Menu label={words.text('popup_more', { name: service.name })} entries={entries} />
      </div>
    );
  }, [view, selected, open, words, currency, entries, id, onSelect]);
  return (
    <li class={selected ? 'row-item selected' : 'row-item'}>
      {head}
      {open && <ServiceDetail view={view} />}
    </li>
  );
}
