import type { Detail, PageWords } from '../../messages/protocol';
import { icon } from '../badges/icons';

/** What the card's buttons do. */
export interface DetailActs {
  readonly close: () => void;
  readonly act: (button: HTMLButtonElement) => void;
}

/** The content of the card: what happened, why, what to do, and the details for support. */
export function detailView(detail: Detail, words: PageWords, acts: DetailActs): HTMLElement {
  const card = element('div', 'card');
  card.tabIndex = -1;
  const body = element('div', 'body');
  const head = element('div', 'head');
  const title = element('h2', '', detail.title);
  title.id = 'title';
  const close = button('close', '', (event) => event.isTrusted && acts.close());
  close.ariaLabel = words.page_detail_close ?? '';
  close.append(icon('close'));
  head.append(title, close);
  body.append(head);
  if (detail.text) body.append(element('p', '', detail.text));
  if (detail.steps.length > 0) {
    const steps = document.createElement('ol');
    steps.append(...detail.steps.map((step) => element('li', '', step)));
    body.append(element('h3', '', words.page_detail_fix ?? ''), steps);
  }
  if (detail.action) {
    const action = button('action', detail.actionLabel ?? '', (event) => {
      if (event.isTrusted) acts.act(action);
    });
    body.append(action);
  }
  card.append(body);
  if (detail.facts.length > 0) card.append(factsView(detail.facts, words));
  return card;
}

function factsView(facts: Detail['facts'], words: PageWords): HTMLElement {
  const view = element('div', 'facts');
  const header = document.createElement('header');
  const copy = button('copy', words.page_detail_copy ?? '', (event) => {
    if (!event.isTrusted) return;
    const text = facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
    // Where the page's policy doesn't allow it, the button goes on saying what it would do.
    navigator.clipboard.writeText(text).then(
      () => {
        copy.textContent = words.page_detail_copied ?? '';
      },
      () => undefined,
    );
  });
  copy.ariaLive = 'polite';
  header.append(element('span', '', words.page_detail_details ?? ''), copy);
  const list = document.createElement('dl');
  for (const { name, value } of facts) list.append(element('dt', '', name), element('dd', '', value));
  view.append(header, list);
  return view;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}

function button(name: string, text: string, press: (event: Event) => void): HTMLButtonElement {
  const made = element('button', name, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
