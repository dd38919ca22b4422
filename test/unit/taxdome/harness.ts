import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { LEAN } from '../../browser/harness/chromium-flags';
import { findChromium } from '../../browser/harness/find-chromium';
import { takePage } from '../../browser/harness/page-pool';

const root = resolve(import.meta.dirname, '../../..');

/**
 * The page part of the extension as one script that runs in any page, with a worker played by the page. What the worker injects is bundled by itself, as in the
 * build, and runs when it is injected.
 */
export async function bundle(): Promise<string> {
  const [running, injected] = await Promise.all([scriptOf('page-entry.ts'), scriptOf('list-entry.ts')]);
  return `${running}\nwindow.injectListPart = () => {\n${injected}\n};`;
}

/** One file of this folder as a script. */
export async function scriptOf(entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: { 'wxt/browser': resolve(import.meta.dirname, 'fake-extension.ts') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, entry), formats: ['iife'], name: 'extension' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/** A Chromium that is on this machine, as for the browser tests. */
export async function launch(): Promise<Browser> {
  const { path } = await findChromium();
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu', LEAN] });
}

/** The words that the worker would send, in a language. */
export function wordsOf(language: 'en' | 'fr'): Record<string, string> {
  const text = readFileSync(resolve(root, `public/_locales/${language}/messages.json`), 'utf8');
  const messages = JSON.parse(text) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Opens a page of TaxDome's host with this content; nothing of it comes from the network. A test that is done with it leaves it (`leavePage`). */
export async function openPage(browser: Browser, html: string, path = '/app/settings/services'): Promise<Page> {
  const page = await takePage(browser, { viewport: { width: 1280, height: 800 } });
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.startsWith('<!') ? html : `<!doctype html>${html}`,
    }),
  );
  await page.goto(`https://harbourlane.taxdome.com${path}`);
  return page;
}

export interface WorkerPlan {
  readonly words: Record<string, string>;
  readonly connection: string | null;
  readonly besideOwnIntegration: boolean;
  /** By service name; `synced` where a name is missing. */
  readonly statuses: Record<string, { status: string; differs?: boolean }>;
}

/** Starts the extension in a page, with a worker that gives each service it is told of a status. */
export async function start(page: Page, script: string, plan: Partial<WorkerPlan> = {}): Promise<void> {
  await page.evaluate(
    ({ words, connection, besideOwnIntegration, statuses }) => {
      const badges: Record<string, unknown> = {};
      window.worker = ({ name, request }) => {
        if (name === 'page.read') {
          for (const service of (request as { services: { key: string; name: string }[] }).services)
            badges[service.key] = { differs: false, ...(statuses[service.name] ?? { status: 'synced' }) };
        }
        if (name === 'page.hello' || name === 'page.read')
          return { connection, badges: { ...badges }, words, besideOwnIntegration, copying: false };
        if (name === 'service.sync') return { outcome: 'queued' };
        if (name === 'service.detail')
          return {
            title: 'QuickBooks didn’t create this item',
            text: 'An inactive item has this name.',
            steps: ['Make the item active.', 'Link it.'],
            facts: [{ name: 'Code', value: '6240' }],
            action: 'sync',
            actionLabel: 'Sync service to QuickBooks',
          };
        return { opened: true };
      };
    },
    { words: wordsOf('en'), connection: 'c1', besideOwnIntegration: false, statuses: {}, ...plan },
  );
  await page.evaluate(script);
  await page.evaluate(() => window.startExtension());
}
