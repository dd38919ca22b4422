import { describe, expect, test } from 'vitest';
import type { CopyObstacle, CopyWarning } from '../../../lib/catalog/copying';
import { REASON_CODES } from '../../../lib/catalog/reason';
import { FIELDS } from '../../../lib/catalog/values';
import { LOCALES } from '../../../lib/i18n/languages';
import type { ConnectOutcome, FormProblem, Problem } from '../../../lib/messages/protocol';
import { messagesFromDisk } from './words-from-disk';

type ConnectProblem = Extract<ConnectOutcome, { ok: false }>['problem'];

// Records, so that a code which is added to a type without its text does not compile.
const PROBLEMS: Record<Problem, true> = {
  'unknown-connection': true,
  'not-connected': true,
  'no-page': true,
  'list-not-read': true,
  'no-list': true,
  offline: true,
  'quickbooks-unreachable': true,
  'changed-since-shown': true,
  'not-found': true,
  'needs-decision': true,
  busy: true,
  throttled: true,
  'rate-not-emptied': true,
  'name-not-allowed': true,
  'import-not-ours': true,
  'import-newer': true,
  'import-other-firm': true,
  'storage-full': true,
  failed: true,
};
const CONNECT_PROBLEMS: Record<ConnectProblem, true> = {
  cancelled: true,
  denied: true,
  'wrong-keys': true,
  'code-used': true,
  network: true,
  'state-mismatch': true,
  'redirect-refused': true,
  'no-company': true,
  'no-keys': true,
  'storage-full': true,
  failed: true,
};
const FORM_PROBLEMS: Record<FormProblem, true> = {
  'no-create-button': true,
  'no-form': true,
  'no-name-field': true,
  'no-rate-field': true,
  'no-rate-type': true,
  'value-not-kept': true,
  'no-save-button': true,
  'not-seen-after-save': true,
  'page-gone': true,
  'name-taken': true,
  'save-disabled': true,
};
const OBSTACLES: Record<CopyObstacle, true> = {
  'name-taken': true,
  'name-taken-other-case': true,
  negative: true,
  inactive: true,
  category: true,
  bundle: true,
  'already-linked': true,
  'name-refused': true,
};
const WARNINGS: Record<CopyWarning, true> = { 'accents-differ': true, 'no-rate': true, 'sku-not-unit': true };

/** Codes that only tell; with all others something can be done. */
const NOTHING_TO_DO = new Set(['in-step', 'new', 'same-name', 'changed', 'syncing', 'waiting-for-second-read']);

const isSentence = (text: string) => /[.。]$/u.test(text);

const under = (prefix: string, codes: object) =>
  Object.keys(codes).map((code) => `${prefix}_${code.replaceAll('-', '_')}`);

describe.each(LOCALES)('locale %s', (locale) => {
  const messages = messagesFromDisk(locale);
  const text = (key: string) => messages[key]?.message ?? '';

  test.each(REASON_CODES)('says what %s is, why, and what to do', (code) => {
    const stem = `reason_${code.replaceAll('-', '_')}`;
    expect(text(`${stem}_title`)).toMatch(/[^.!?。]$/u);
    expect(text(`${stem}_title`).length).toBeLessThan(75);
    expect(text(stem)).toMatch(/[.。”»“」]$/u);
    const steps = text(`${stem}_fix`).split('\n');
    if (NOTHING_TO_DO.has(code)) expect(steps).toEqual(['']);
    else expect(steps.every(isSentence) && steps.length <= 4).toBe(true);
  });

  test('has a sentence for every problem', () => {
    const keys = [
      ...under('problem', PROBLEMS),
      ...under('settings_connect', CONNECT_PROBLEMS).map((key) => `${key}_text`),
      ...under('copy_problem', FORM_PROBLEMS),
    ];
    expect(keys.filter((key) => !isSentence(text(key)))).toEqual([]);
  });

  test('has a short reason for every item that can’t be copied as it is', () => {
    const keys = [...under('copy_obstacle', OBSTACLES), ...under('copy_warning', WARNINGS)];
    expect(keys.filter((key) => text(key) === '' || isSentence(text(key)))).toEqual([]);
  });

  test('calls nothing that stands in each row like the button that saves: who says “click Save” means that one', () => {
    const [save, details] = [text('copy_save').toLocaleLowerCase(), text('copy_details').toLocaleLowerCase()];
    expect(save).not.toBe('');
    expect(details).not.toContain(save);
  });

  test('has a word for every field, alone, within a sentence and where it is empty', () => {
    const keys = FIELDS.flatMap((field) => [`field_${field}`, `field_inline_${field}`, `value_none_${field}`]);
    expect(keys.filter((key) => text(key) === '')).toEqual([]);
  });

  test('says nothing loudly', () => {
    const loud = Object.entries(messages).filter(([, { message }]) => /[!！]/u.test(message));
    expect(loud).toEqual([]);
  });
});

test('French keeps its marks and guillemets on the line of their word', () => {
  const loose = Object.entries(messagesFromDisk('fr')).filter(([, { message }]) =>
    /[ \p{L}][;?!](?:\s|$)|[ \p{L}]:\s|« |«\p{L}| »|\p{L}»/u.test(message),
  );
  expect(loose.map(([key]) => key)).toEqual([]);
});
