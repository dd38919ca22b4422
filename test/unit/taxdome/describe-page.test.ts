import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { PageDescription } from '../../../lib/messages/protocol';
import { leavePage } from '../../browser/harness/page-pool';
import { extensionInChromium } from './extension-in-chromium';
import { pageFromReport, readReport } from './page-from-report';
import { blocksPage, gridPage, ROWS, tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

const open = async (html: string, path?: string) => {
  await leavePage(page);
  page = await chromium.open(html, path);
  await page.evaluate(chromium.script());
  return page;
};
const describeIt = async (html: string) =>
  (await open(html)).evaluate(async () => {
    window.startInspection();
    return ((await window.tell({ name: 'page.describe', request: {} })) as { reply: PageDescription }).reply;
  });
const recogniseIt = async (html: string, path?: string) => (await open(html, path)).evaluate(() => window.readPage());

const PAGES: readonly (readonly [string, string])[] = [
  ['a table', tablePage()],
  ['an ARIA grid', gridPage()],
  ['plain blocks', blocksPage()],
  [
    'a list that is none of services',
    '<p>To Jane Roe</p><ol><li class="x9"><b>Jane Roe</b><i data-owner-name="Roe" title="Roe" id="roe">+1 555 010</i></li><li class="x9"><b>John Doe</b></li><li class="x9">Doe</li></ol>',
  ],
];

describe('what is copied of a page', () => {
  it.each(PAGES)('of %s holds nothing that it says', async (_name, html) => {
    const { structure } = await describeIt(html);
    const said = [
      ...ROWS.flatMap(({ id, name, description, category, rate }) => [id, name, description, category, rate]),
    ];
    const wordsOf = (text: string) => text.split(/[^\p{L}\d]+/u);
    const secrets = [...said, 'Jane Roe', 'Doe', 'roe', '555'].flatMap((text) => wordsOf(text ?? ''));
    const shown = new Set(wordsOf(structure));
    // The counts of rows and words are short numbers too.
    const leaked = secrets.filter((word) => word.length > 2 && shown.has(word));
    expect(leaked, structure).toEqual([]);
  });

  it.each(PAGES.slice(0, 3))('of %s is enough to build a page that is recognised the same', async (_name, html) => {
    const { structure } = await describeIt(html);
    const original = await recogniseIt(html);
    const rebuilt = await recogniseIt(pageFromReport({ language: 'en', path: '', structure }));
    expect(rebuilt.verdict, structure).toBe('yes');
    expect(rebuilt.roles).toEqual(original.roles);
    expect(rebuilt.services.length).toBe(2);
  });

  it('shows two rows and counts the others, the head, the create button and the dots', async () => {
    const { structure } = await describeIt(tablePage());
    expect(structure).toMatch(/<button class="b1"[^>]*>‹create service›/u);
    expect(structure).toContain('<th>name</th>');
    expect(structure.match(/<tr data-row-key>/gu)).toHaveLength(2);
    expect(structure).toContain('<!-- 3 more -->');
    expect(structure).toContain('<td>‹money an hour›</td>');
    expect(structure.slice(structure.indexOf('the dots'))).toContain(
      '<button aria-haspopup="menu" aria-label>⋮</button>',
    );
  });

  it('shows a person the first rows as they are read', async () => {
    const { rows, count } = await describeIt(tablePage());
    expect([rows.map(({ name }) => name), count]).toEqual([ROWS.slice(0, 3).map(({ name }) => name), ROWS.length]);
  });

  it('leaves the page as it was', async () => {
    await describeIt(tablePage());
    expect(await page?.locator('[data-qbo-own]').count()).toBe(0);
  });
});

describe('a page that was reported', () => {
  const FOLDER = join(import.meta.dirname, '../../fixtures/reported');

  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('in %s is recognised', async (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const report = readReport(text);
    const found = await recogniseIt(pageFromReport(report), report.path);
    expect(found.verdict, JSON.stringify(found, null, 2)).toBe('yes');
    const wanted = /^wanted: (.*)$/mu.exec(text)?.[1];
    const columns = Object.entries(found.roles as Record<string, number>).sort((a, b) => a[1] - b[1]);
    expect(columns.map(([role]) => role).join(), JSON.stringify(found, null, 2)).toBe(wanted);
  });
});
