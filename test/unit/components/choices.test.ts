import { describe, expect, test } from 'vitest';
import { choicesFor, currentChoice } from '../../../components/preview/choices';
import type { UserDecision } from '../../../lib/catalog/decision';
import type { Item } from '../../../lib/catalog/item';
import { overview } from '../../../lib/catalog/overview';
import type { Service } from '../../../lib/catalog/service';
import { item, linked, rate, service, snapshot } from '../catalog/make';
import { wordsFromDisk } from '../i18n/words-from-disk';

const words = wordsFromDisk('en');
const inPreview = { postponed: new Set<string>(), postpone: () => {} };

function ask(of: Service, items: readonly Item[], decision?: UserDecision) {
  const decisions = new Map(decision ? [[of.key, decision]] : []);
  const known = snapshot({ services: [of], items, decisions });
  const [view] = overview(known);
  if (!view) throw new Error('no view');
  const choices = choicesFor(view, known, words);
  return { choices, ids: choices.map(({ id }) => id), current: currentChoice(choices, view, known, inPreview)?.id };
}

describe('the answers to a question of the preview', () => {
  test('same name, other values: either side’s values, TaxDome’s preselected, and no second item of that name', () => {
    const { choices, ids, current } = ask(service('Tax return'), [item('Tax return', { rate: rate('90') })]);
    expect(ids).toEqual(['taxdome', 'quickbooks', 'create', 'never', 'later']);
    expect(choices.find(({ id }) => id === 'create')?.unable).toBe(true);
    expect(current).toBe('taxdome');
  });

  test('the same name in another category: that item, or one beside it', () => {
    const parent = item('Advisory', { type: 'Category' });
    const there = item('Tax return', { parentId: parent.id });
    const { choices, current } = ask(service('Tax return', { category: 'Tax' }), [parent, there]);
    expect(choices[0]).toMatchObject({ decision: { kind: 'link', itemId: there.id, keep: 'taxdome' } });
    expect(choices[0]?.help).toBe('Advisory · $100.00');
    expect(choices.find(({ id }) => id === 'create')?.unable).toBeUndefined();
    expect(current).toBe('later');
  });

  test('an inactive item can’t be linked, and keeps its name from being created again', () => {
    const { choices } = ask(service('Tax return'), [item('Tax return', { active: false })]);
    expect(choices.filter(({ unable }) => unable).map(({ id }) => id)).toHaveLength(2);
    expect(choices[0]?.help).toContain('inactive');
  });

  test('an unreadable rate can’t be answered here, only left out or put off', () => {
    const { ids } = ask(service('Tax return', { rate: { kind: 'problem', problem: 'ambiguous', text: '1.234' } }), []);
    expect(ids).toEqual(['never', 'later']);
  });

  test('an answer that was given stays chosen, and can be changed', () => {
    const other = item('Tax return', { rate: rate('90') });
    const kept: UserDecision = { kind: 'link', itemId: other.id, keep: 'quickbooks' };
    const { ids, current } = ask(service('Tax return'), [other], kept);
    expect(current).toBe('quickbooks');
    expect(ids).toContain('taxdome');
    expect(ask(service('Tax return'), [other], { kind: 'exclude' }).current).toBe('never');
  });

  test('a difference that can’t be written leaves no choice of TaxDome’s values', () => {
    const { ids, current } = ask(service('Tax return', { unit: 'hour' }), [item('Tax return', { sku: 'Item' })]);
    expect(ids).toEqual(['quickbooks', 'create', 'never', 'later']);
    expect(current).toBe('quickbooks');
  });

  test('an item that another service has can’t be chosen, and says so', () => {
    const [first, second] = [service('Books'), service('Books', { category: 'Tax' })];
    const books = item('Books');
    const known = snapshot({ services: [first, second], items: [books], links: new Map([linked(first, books)]) });
    const view = overview(known).find((each) => each.service === second);
    if (!view) throw new Error('no view');
    const choice = choicesFor(view, known, words).find(({ decision }) => decision?.kind === 'link');
    expect(choice).toMatchObject({ unable: true, help: 'The item belongs to another service' });
  });

  test('names no item by its id', () => {
    const { choices } = ask(service('Tax return'), [item('Tax return', { id: 'id-4711', type: 'Inventory' })]);
    expect(choices.map(({ label, help }) => `${label} ${help}`).join()).not.toContain('4711');
  });
});
