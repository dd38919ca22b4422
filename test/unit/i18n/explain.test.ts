import { describe, expect, test } from 'vitest';
import type { Item } from '../../../lib/catalog/item';
import type { Operation, OperationError } from '../../../lib/catalog/operation';
import { overview, type ServiceView } from '../../../lib/catalog/overview';
import { REASON_CODES, type ReasonCode } from '../../../lib/catalog/reason';
import { serviceValues } from '../../../lib/catalog/service-values';
import type { Snapshot } from '../../../lib/catalog/snapshot';
import type { Field } from '../../../lib/catalog/values';
import { detail } from '../../../lib/i18n/detail';
import { explain } from '../../../lib/i18n/explain';
import { LOCALES } from '../../../lib/i18n/languages';
import { amount, item, linked, rate, service, snapshot } from '../catalog/make';
import { wordsFromDisk } from './words-from-disk';

const en = wordsFromDisk('en');
const fr = wordsFromDisk('fr');
const now = new Date(2025, 10, 20, 15, 0).getTime();
const thisMorning = new Date(2025, 10, 20, 10, 41).getTime();
const usd = { currency: 'USD' };

/** The one service's view among what the rest says. */
function viewOf(rest: Partial<Snapshot>): ServiceView {
  const [view] = overview(snapshot(rest));
  if (!view) throw new Error('no view');
  return view;
}

/** Narrow and no-break spaces as plain ones: how wide they are is `Intl`'s affair. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const read = (view: ServiceView, words = en) => plain(explain(view, words, usd, now).text);

const payroll = service('Payroll', { rate: amount('95') });

/** Payroll and its item, in step since this morning, then with these values on either side. */
function pair(
  changes: { service?: Parameters<typeof service>[1]; item?: Partial<Item> } = {},
  rest: Partial<Snapshot> = {},
): ServiceView {
  const was = item('Payroll', { rate: rate('95'), sku: 'Item' });
  const link = linked(payroll, was, [was], { syncedAt: thisMorning });
  return viewOf({
    services: [{ ...payroll, ...changes.service }],
    items: [{ ...was, ...changes.item }],
    links: new Map([link]),
    ...rest,
  });
}

function failed(changes: Partial<OperationError>, rest: Partial<Snapshot> = {}): ServiceView {
  const operation: Operation = {
    id: 'o',
    connection: 'c',
    serviceKey: payroll.key,
    kind: 'create',
    cause: 'manual',
    itemId: null,
    values: serviceValues(payroll, { categories: true, unitInSku: true }),
    before: null,
    state: 'failed',
    attempts: 2,
    notBefore: 0,
    createdAt: 0,
    sentAt: 0,
    batchId: null,
    error: {
      code: '6240',
      message: 'Duplicate Name Exists Error',
      detail: 'The name supplied already exists.',
      httpStatus: 400,
      intuitTid: '1-69-made-up',
      at: thisMorning,
      ...changes,
    },
  };
  return viewOf({ services: [payroll], operations: new Map([[payroll.key, operation]]), ...rest });
}

describe('a synced service', () => {
  test('says when it was synced and which fields are the same', () => {
    expect(read(pair())).toBe(
      'Synced today at 10:41 AM. The name, description, rate, unit, and category are the same in QuickBooks.',
    );
    expect(read(pair(), fr)).toBe(
      'Synchronisé aujourd’hui à 10:41. Sont identiques dans QuickBooks : nom, description, tarif, unité et catégorie.',
    );
  });

  test('claims nothing of a category that was left out when it was copied', () => {
    const copy = service('Payroll', { unit: null, rate: amount('95') });
    const category = item('Payroll services', { id: 'c1', type: 'Category' });
    const as = item('Payroll', { rate: rate('95'), sku: 'PAY-01', parentId: 'c1' });
    const links = new Map([linked(copy, as, [as, category], { origin: 'copied', wroteSku: null })]);
    const view = viewOf({ services: [copy], items: [as, category], links });
    expect(read(view)).toMatch(/The name, description, and rate are the same in QuickBooks\.$/);
  });

  test('claims nothing of fields that the page does not show or whose unit is the bookkeeper’s', () => {
    const shown = {
      key: 'k',
      keyIsId: true,
      name: 'Payroll',
      rate: amount('95'),
      unit: 'item' as const,
      archived: false,
    };
    const as = item('Payroll', { rate: rate('95'), sku: 'PAY-01' });
    const view = viewOf({ services: [shown], items: [as], links: new Map([linked(shown, as)]) });
    expect(read(view)).toContain('The name and rate are the same in QuickBooks.');
  });

  test('that was changed in QuickBooks names both amounts and the day', () => {
    const view = pair({ item: { rate: rate('90'), updatedAt: new Date(2025, 10, 18, 9, 5).toISOString() } });
    expect(read(view)).toBe(
      'QuickBooks has $90.00, TaxDome $95.00. Changed in QuickBooks on Nov 18 at 9:05 AM. Nothing is overwritten until you choose.',
    );
    expect(read(view, fr)).toBe(
      'Dans QuickBooks : 90,00 $ ; dans TaxDome : 95,00 $. Modifié dans QuickBooks le 18 nov. à 09:05. Rien n’est remplacé avant votre choix.',
    );
    expect(detail(view, en, usd, now).action).toBe('open-popup');
  });

  test('whose sides were left apart is not said to have changed', () => {
    const was = item('Payroll', { rate: rate('90'), updatedAt: new Date(2025, 10, 18).toISOString() });
    const view = viewOf({ services: [payroll], items: [was], links: new Map([linked(payroll, was)]) });
    expect(read(view)).toBe(
      'QuickBooks has $90.00, TaxDome $95.00. TaxDome and QuickBooks hold different values, and neither was changed since they were last compared. Nothing is overwritten.',
    );
  });

  test('that QuickBooks stored otherwise names what was sent and what came back, and offers no sync that would change nothing', () => {
    const cafe = service('Café', { rate: amount('95.125') });
    const kept = item('Caf?', { rate: rate('95.13') });
    const stored = (altered: readonly Field[], name = kept.name) => {
      const as = { ...kept, name };
      return viewOf({ services: [cafe], items: [as], links: new Map([linked(cafe, as, [as], { altered })]) });
    };
    const both = detail(stored(['name', 'rate']), en, usd, now);
    expect(plain(both.text)).toBe(
      'Name: QuickBooks has “Caf?”, TaxDome “Café”. Rate: QuickBooks has $95.13, TaxDome $95.125. The name was sent as TaxDome has it, and QuickBooks stored it differently. Sending it again would change nothing.',
    );
    expect(both).toMatchObject({ title: 'QuickBooks keeps another name', action: 'rename' });
    expect(both.steps).toEqual([
      'In TaxDome, choose a name that QuickBooks keeps as it is, or rename the item in QuickBooks.',
      'Or leave both as they are; nothing more is written until one of them changes.',
    ]);
    expect(read(stored(['rate'], 'Café'), fr)).toBe(
      'Dans QuickBooks : 95,13 $ ; dans TaxDome : 95,125 $. Le tarif a été envoyé tel qu’il est dans TaxDome, et QuickBooks l’a enregistré autrement. Un nouvel envoi ne changerait rien.',
    );
  });

  test('that differs in several fields names each of them, shortened where it is long', () => {
    const view = pair({
      item: { name: 'Payroll 2025', description: 'Monthly wages, filings and year end. '.repeat(9) },
    });
    expect(read(view)).toBe(
      'Name: QuickBooks has “Payroll 2025”, TaxDome “Payroll”. Description: QuickBooks has “Monthly wages, filings and year end. Monthly wages, filings…”, TaxDome no description. Nothing is overwritten until you choose.',
    );
  });

  test('names the categories of both sides', () => {
    const [tax, books] = [item('Tax', { type: 'Category' }), item('Books', { type: 'Category' })];
    const one = service('Return', { category: 'Tax' });
    const as = item('Return', { parentId: tax.id });
    const moved = { ...as, parentId: books.id };
    const view = viewOf({
      services: [one],
      items: [moved, tax, books],
      links: new Map([linked(one, as, [as, tax])]),
    });
    expect(read(view)).toContain('Category: QuickBooks has “Books”, TaxDome “Tax”.');
  });
});

describe('a service that waits', () => {
  test('says what the next sync writes', () => {
    expect(read(pair({ service: { rate: amount('97.5') } }))).toBe(
      'QuickBooks has $95.00, TaxDome $97.50. The next sync writes this to QuickBooks and leaves the rest of the item as it is.',
    );
  });

  test('says which amounts stand against each other when both sides changed', () => {
    const view = pair({ service: { rate: amount('97.5') }, item: { rate: rate('90') } });
    expect(read(view)).toBe(
      'QuickBooks has $90.00, TaxDome $97.50. TaxDome and QuickBooks have both changed since the last sync. Nothing is overwritten until you choose.',
    );
    expect(detail(view, en, usd, now)).toMatchObject({
      title: 'Changed on both sides',
      action: 'open-popup',
      actionLabel: 'Decide in the extension…',
      facts: [],
    });
  });

  test('tells the same name with other values, in the page’s language and the company’s currency', () => {
    const view = viewOf({ services: [payroll], items: [item('Payroll', { rate: null })] });
    expect(plain(explain(view, fr, { currency: 'EUR' }, now).text)).toBe(
      'Dans QuickBooks : aucun tarif ; dans TaxDome : 95,00 €. Les deux ne sont pas encore liés et rien n’est écrit avant votre choix.',
    );
  });

  test('can be synced alone before the first sync', () => {
    const view = viewOf({
      services: [payroll],
      settings: { ...snapshot().settings, confirmedAt: null },
    });
    expect(detail(view, en, usd, now)).toMatchObject({
      title: 'Waiting for the first sync',
      steps: ['Open the extension.', 'Check the preview, then confirm it.'],
      action: 'sync',
      actionLabel: 'Sync service to QuickBooks',
    });
  });

  test('for a preview sends there', () => {
    const view = viewOf({ services: [payroll], settings: { ...snapshot().settings, previewNeeded: true } });
    expect(detail(view, en, usd, now).action).toBe('open-popup');
  });

  test('names the item that it is to be linked to', () => {
    const view = viewOf({
      services: [payroll],
      items: [item('Payroll services', { id: 'chosen', rate: rate('90') })],
      decisions: new Map([[payroll.key, { kind: 'link', itemId: 'chosen', keep: 'quickbooks' }]]),
    });
    expect(read(view)).toBe(
      'This service belongs to the item Payroll services. The next sync links the two and changes nothing in QuickBooks.',
    );
  });

  test('says whether its item is inactive or gone', () => {
    expect(explain(pair({ item: { active: false } }), en, usd, now)).toMatchObject({
      title: 'The item is inactive in QuickBooks',
      steps: [
        'In QuickBooks, make the item Payroll active again.',
        'Or link another item in the extension, create a new one, or leave the service out.',
      ],
    });
    expect(explain(pair({}, { items: [] }), en, usd, now).title).toBe('The item is gone from QuickBooks');
  });

  test('shows the rate that can’t be read as it stands, and offers no sync that would not help', () => {
    const unreadable = service('Audit', { rate: { kind: 'problem', problem: 'ambiguous', text: '1.234' } });
    const view = viewOf({ services: [unreadable] });
    expect(read(view)).toBe(
      'TaxDome shows “1.234”, which could be two different amounts. An amount is never guessed, so nothing is written.',
    );
    expect(detail(view, en, usd, now).action).toBe(null);
  });

  test('while QuickBooks turns all away says why that may be, and that nothing is lost', () => {
    const view = viewOf({ services: [payroll], exhausted: true });
    expect(explain(view, en, usd, now)).toEqual({
      title: 'QuickBooks has turned requests away for an hour',
      text: 'The month’s free reads of your Intuit app may be used up. What is waiting is kept and goes on by itself.',
      steps: ['Look at the app’s usage in the Intuit developer portal.'],
    });
  });

  test('without a connection offers to reconnect', () => {
    const view = viewOf({ services: [payroll], connectionState: 'reconnect' });
    expect(detail(view, fr, usd, now)).toMatchObject({ action: 'reconnect', actionLabel: 'Reconnecter QuickBooks…' });
  });

  test('in the archive offers nothing', () => {
    expect(detail(viewOf({ services: [{ ...payroll, archived: true }] }), en, usd, now)).toMatchObject({
      title: 'Archived in TaxDome',
      action: null,
      actionLabel: null,
    });
  });
});

describe('a skipped service', () => {
  test('whose name QuickBooks can’t hold says what to change', () => {
    expect(detail(viewOf({ services: [service('Tax: 1040')] }), en, usd, now)).toEqual({
      title: 'The name has a colon',
      text: 'QuickBooks allows no colon in a name. Nothing is written.',
      steps: ['In TaxDome, rename the service, or leave it out.'],
      facts: [],
      action: 'rename',
      actionLabel: 'Use another name…',
    });
  });

  test('in another currency names both', () => {
    const view = viewOf({ services: [service('Audit', { currency: 'CHF' })] });
    expect(read(view, fr)).toBe(
      'TaxDome affiche le tarif en CHF et l’entreprise QuickBooks travaille en USD. Les montants ne sont pas convertis : rien n’est écrit.',
    );
  });

  test('that was left out by choice can be synced by hand', () => {
    const view = viewOf({ services: [payroll], decisions: new Map([[payroll.key, { kind: 'exclude' }]]) });
    expect(detail(view, en, usd, now)).toMatchObject({ title: 'Left out', action: 'sync' });
  });
});

describe('a failed service', () => {
  test('says that an inactive item has the name, that nothing was written, and gives the facts for support', () => {
    const view = failed({}, { items: [item('Payroll', { active: false })] });
    expect(plain(JSON.stringify(detail(view, en, usd, now), null, 1))).toBe(
      JSON.stringify(
        {
          title: 'QuickBooks already has this name',
          text: 'An inactive item is already called Payroll, and each name is allowed only once. Nothing was written.',
          steps: [
            'In QuickBooks, make the item Payroll active again or give it another name.',
            'Sync this service again.',
          ],
          facts: [
            { name: 'Code', value: '6240 · Duplicate Name Exists Error' },
            { name: 'intuit_tid', value: '1-69-made-up' },
            { name: 'Tried', value: 'today at 10:41 AM · 2 attempts' },
          ],
          action: 'reactivate',
          actionLabel: 'Make active and link…',
        },
        null,
        1,
      ),
    );
  });

  test('repeats QuickBooks’ own words where they are the reason, and only as text', () => {
    const view = failed({ code: '6000', detail: 'Make sure {name} has a <b>sales tax</b> rate.' });
    expect(read(view)).toBe('QuickBooks answers: “Make sure {name} has a <b>sales tax</b> rate.” Nothing was written.');
    expect(detail(view, en, usd, now).action).toBe('sync');
  });

  test('falls back to the message, then to the code, where QuickBooks gives no detail', () => {
    expect(read(failed({ code: '9999', detail: ' ', message: 'Odd' }))).toBe('QuickBooks answers: “Odd.”');
    expect(read(failed({ code: '9999', detail: '', message: '' }))).toBe('QuickBooks answers: “9999”');
  });

  test('whose answer was lost does not claim that nothing was written', () => {
    const view = failed({ code: 'network', message: '', detail: '', intuitTid: null });
    expect(read(view)).toContain('Whether the change arrived is not certain.');
    expect(detail(view, en, usd, now).facts.map(({ value }) => plain(value))).toEqual([
      'network',
      'today at 10:41 AM · 2 attempts',
    ]);
  });

  test('that is queued again tells nothing of the old failure and offers no second sync', () => {
    const view = failed({});
    const operation = view.operation && { ...view.operation, state: 'queued' as const };
    const again = viewOf({
      services: [payroll],
      operations: new Map(operation ? [[payroll.key, operation]] : []),
    });
    expect(detail(again, en, usd, now)).toMatchObject({
      title: 'On its way to QuickBooks',
      facts: [],
      action: null,
    });
  });
});

test.each(LOCALES)('in %s no reason leaves a placeholder open', (locale) => {
  const words = wordsFromDisk(locale);
  const params: Partial<Record<ReasonCode, Record<string, string>>> = {
    'rate-ambiguous': { text: '1.234' },
    'rate-not-a-number': { text: 'on request' },
    'rate-too-precise': { text: '0.12345678' },
    'maybe-renamed': { former: 'Wages' },
    'name-too-long': { length: '120' },
    'other-currency': { currency: 'CHF', companyCurrency: 'USD' },
  };
  const open = REASON_CODES.flatMap((code) => {
    const view = pair();
    const reason = { code, params: params[code] ?? {} };
    const { title, text, steps } = explain({ ...view, status: { ...view.status, reason } }, words, usd, now);
    return [title, text, ...steps].filter((part) => /\{\w+\}/u.test(part));
  });
  expect(open).toEqual([]);
});

test('QuickBooks’ own words end as a sentence does, whether or not it set a full stop', () => {
  const answered = (text: string) => {
    const error: OperationError = {
      code: '6000',
      message: '',
      detail: text,
      httpStatus: 400,
      intuitTid: null,
      at: now,
    };
    const failed: Operation = {
      ...{
        id: 'o',
        connection: 'c',
        serviceKey: payroll.key,
        kind: 'create',
        cause: 'manual',
        itemId: null,
        before: null,
      },
      ...{
        values: serviceValues(payroll, { categories: true, unitInSku: true }),
        state: 'failed',
        attempts: 1,
        notBefore: 0,
      },
      ...{ createdAt: 0, sentAt: 0, batchId: null, error },
    };
    return read(viewOf({ services: [payroll], operations: new Map([[payroll.key, failed]]) }));
  };
  const sentence = 'QuickBooks answers: “The period is closed.” Nothing was written.';
  expect(answered('The period is closed')).toBe(sentence);
  expect(answered('The period is closed.')).toBe(sentence);
});
