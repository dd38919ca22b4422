import { createElement as h, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** The same function each time: a page takes the focus when its menu opens, and not whenever it draws it anew. */
const focusAtFirst = (node: HTMLElement | null) => node?.focus();

/** A list drawn by React, as the real page's may be: text that changes in place, rows by key, optional elements, a menu in a portal. */
interface Item {
  readonly id: number;
  readonly name: string;
  readonly note: string | null;
  readonly rate: string;
}

declare global {
  interface Window {
    errors: string[];
    act: (name: string) => void;
    synced: string[];
    pressed: string[];
  }
}

window.errors = [];
window.pressed = [];
const first: Item[] = Array.from({ length: 12 }, (_, index) => ({
  id: 700 + index * 3,
  name: `Service ${String.fromCharCode(65 + index)}`,
  note: index % 2 ? null : `Note ${index}`,
  rate: `$${index + 1}0.00`,
}));

function List() {
  const [items, setItems] = useState(first);
  const [menu, setMenu] = useState<{ id: number; x: number; y: number } | null>(null);
  const [shown, setShown] = useState(true);
  window.act = (name) =>
    flushSync(() => {
      if (name === 'reverse') setItems([...items].reverse());
      if (name === 'rename') setItems(items.map((item, index) => (index === 0 ? { ...item, name: 'Renamed' } : item)));
      if (name === 'note') setItems(items.map((item) => ({ ...item, note: item.note ? null : 'New note' })));
      if (name === 'remove') setItems(items.slice(1));
      if (name === 'add') setItems([{ id: 9_999, name: 'Added', note: null, rate: '$5.00' }, ...items]);
      if (name === 'toggle') setShown(!shown);
    });
  const press = (label: string) => () => {
    window.pressed.push(label);
    setMenu(null);
  };
  return h(
    'main',
    { onClick: () => setMenu(null) },
    h('h1', null, 'Services'),
    h('div', { className: 'bar' }, h('button', { className: 'primary', type: 'button' }, 'New service')),
    shown &&
      h(
        'table',
        null,
        h(
          'thead',
          null,
          h('tr', null, ...['Name', 'Rate', 'Rate type', ''].map((head) => h('th', { key: head }, head))),
        ),
        h(
          'tbody',
          null,
          items.map((item) =>
            h(
              'tr',
              { key: item.id, 'data-row-key': item.id, onClick: () => window.pressed.push(`row ${item.name}`) },
              h('td', null, h('span', null, item.name), item.note && h('div', { className: 'note' }, item.note)),
              h('td', null, item.rate),
              h('td', null, 'Item'),
              h(
                'td',
                null,
                h(
                  'button',
                  {
                    type: 'button',
                    'aria-label': 'More',
                    'aria-haspopup': 'menu',
                    onClick: (event: { stopPropagation: () => void; clientX: number; clientY: number }) => {
                      event.stopPropagation();
                      setMenu({ id: item.id, x: event.clientX, y: event.clientY });
                    },
                  },
                  '⋮',
                ),
              ),
            ),
          ),
        ),
      ),
    menu &&
      createPortal(
        h(
          'ul',
          {
            role: 'menu',
            style: { position: 'fixed', left: menu.x - 120, top: menu.y, margin: 0, background: 'white' },
            onKeyDown: (event: { key: string }) => event.key === 'Escape' && setMenu(null),
          },
          ...['Edit', 'Archive', 'Delete'].map((label) =>
            h(
              'li',
              {
                key: label,
                role: 'menuitem',
                tabIndex: -1,
                className: label === 'Delete' ? 'item red' : 'item',
                onClick: press(label),
                ...(label === 'Edit' ? { ref: focusAtFirst } : {}),
              },
              label,
            ),
          ),
        ),
        document.body,
      ),
  );
}

const holder = document.body.appendChild(document.createElement('div'));
createRoot(holder, {
  onUncaughtError: (error) => window.errors.push(String(error)),
  onRecoverableError: (error) => window.errors.push(String(error)),
}).render(h(List));
