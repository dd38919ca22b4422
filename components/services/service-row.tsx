import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ownNameOf } from '../../lib/catalog/alias';
import { itemsAddress } from '../../lib/catalog/item-address';
import type { ServiceView } from '../../lib/catalog/overview';
import { serviceAmount } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Badge } from '../ui/badge';
import { Checkbox } from '../ui/checkbox';
import { Menu } from '../ui/menu';
import { reasonLine } from './reason-line';
import { ServiceDetail } from './service-detail';
import { serviceMenu } from './service-menu';
import { useServiceActs } from './use-service-acts';

export interface ServiceRowProps {
  view: ServiceView;
  selected: boolean;
  onSelect: (key: string, on: boolean) => void;
  /** The one that the address names: its explanation stands open, and has the focus. */
  pointedAt?: boolean;
}

/** One service: what it is, where it stands and why; its badge opens the explanation below it. */
export function ServiceRow({ view, selected, onSelect, pointedAt = false }: ServiceRowProps) {
  const words = useWords();
  const { model } = usePopup();
  const [open, setOpen] = useState(pointedAt);
  const badge = useRef<HTMLButtonElement>(null);
  const id = useId();
  const acts = useServiceActs(view);
  const environment = model.connection?.environment ?? 'production';
  const entries = async () =>
    acts
      ? serviceMenu(view, words, acts, {
          onDetail: () => setOpen(true),
          onOpenItem: () => void browser.tabs.create({ url: itemsAddress(environment) }),
        })
      : [];
  const latest = useRef(entries);
  latest.current = entries;
  const currency = model.connection?.company.currency ?? null;
  useEffect(() => {
    if (!pointedAt) return;
    setOpen(true);
    badge.current?.focus();
  }, [pointedAt]);
  const name = ownNameOf(view.service);
  const head = useMemo(() => {
    const { service, status } = view;
    const reason = reasonLine(view, words, currency, Date.now());
    const called = service.ownName === undefined ? null : words.text('popup_called', { name: service.name });
    const facts = [called, serviceAmount(service, currency, words), service.category].filter(Boolean).join(' · ');
    return (
      <div class="row">
        <Checkbox
          label={words.text('popup_select', { name })}
          checked={selected}
          onChange={(on) => onSelect(service.key, on)}
        />
        <div class="row-words">
          <p class="row-name medium wrap-anywhere" id={id} title={name}>
            {name}
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
          ref={badge}
          onClick={() => setOpen((before) => !before)}
        >
          <Badge status={status} />
        </button>
        <Menu label={words.text('popup_more', { name })} entries={() => latest.current()} />
      </div>
    );
  }, [view, name, selected, open, words, currency, id, onSelect]);
  return (
    <li class={selected ? 'row-item selected' : 'row-item'}>
      {head}
      {open && acts && <ServiceDetail view={view} acts={acts} />}
      {acts?.dialog}
    </li>
  );
}
