import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';
import { wordsOf } from './harness';
import { tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

const OURS = ['badge', 'cell', 'head', 'col', 'beside'].map((part) => `[data-qbo-own=${part}]`).join();

async function open(): Promise<void> {
  page = await chromium.open(tablePage());
  await chromium.start(page);
  await page.waitForSelector('[data-qbo-status]');
}

describe('badges and their column', () => {
  it('go when the page uses the same table for another list', async () => {
    await open();
    await page.evaluate(() => {
      history.pushState(null, '', '/app/billing/invoices');
      const say = (selector: string, texts: readonly string[]) => {
        const found = [...document.querySelectorAll(selector)].filter((each) => !each.closest('[data-qbo-own]'));
        for (const [index, element] of found.entries()) element.textContent = texts[index] ?? '';
      };
      say('h1', ['Invoices']);
      say('.bar button', ['Export', 'Create invoice']);
      say('[role=tab]', ['Unpaid', 'Paid']);
      say('thead th', ['', 'Invoice', 'Client', 'Amount', 'Date', 'Status', '']);
      for (const row of document.querySelectorAll('tbody tr')) {
        const texts = ['', 'INV-0042', 'Harbour Lane', '$120.00', 'Nov 3', 'Unpaid', ''];
        const cells = [...row.children].filter((each) => !each.matches('[data-qbo-own]'));
        for (const [index, cell] of cells.entries()) cell.textContent = texts[index] ?? '';
      }
    });
    await page.waitForFunction((ours) => document.querySelector(ours) === null, OURS);
    expect(await page.locator('tbody tr').count()).toBe(5);
  });

  it('go when the firm is disconnected, and come back with the connection', async () => {
    await open();
    const state = { badges: {}, words: wordsOf('en'), besideOwnIntegration: false, copying: false };
    await page.evaluate((request) => window.tell({ name: 'page.state', request }), { ...state, connection: null });
    expect(await page.locator(OURS).count()).toBe(0);
    await page.evaluate((request) => window.tell({ name: 'page.state', request }), { ...state, connection: 'c1' });
    await page.waitForFunction(() => document.querySelectorAll('[data-qbo-status]').length === 5);
  });
});
