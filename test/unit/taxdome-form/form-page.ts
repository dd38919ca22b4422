import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { ServiceDraft } from '../../../lib/catalog/copying';
import { toRate } from '../../../lib/catalog/rate';
import type { FormOutcome } from '../../../lib/messages/protocol';
import { LEAN } from '../../browser/harness/chromium-flags';
import { findChromium } from '../../browser/harness/find-chromium';
import { leavePage, takePage } from '../../browser/harness/page-pool';
import { bundle } from './bundle';
import type { PageOptions, Saved } from './pages/options';

const ADDRESS = 'https://firm.taxdome.com/app/settings/services';

/** A page with a create form, and the driver in an isolated world of it as a content script would be. */
export interface FormPage {
  readonly page: Page;
  create(draft: ServiceDraft): Promise<FormOutcome>;
  /** What the page has saved. */
  saved(): Promise<Saved[]>;
  /** Whether any form or question is left open. */
  isFormOpen(): Promise<boolean>;
  leave(): Promise<void>;
}

/** One browser for a test file. */
export class FormPages {
  #browser: Browser | undefined;
  #scripts: { driver: string; app: string } | undefined;

  async start(): Promise<void> {
    const [driver, app, { path }] = await Promise.all([
      bundle('in-page.ts'),
      bundle('pages/services-app.tsx'),
      findChromium(),
    ]);
    this.#scripts = { driver, app };
    this.#browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu', LEAN] });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  /** A page of the React app with these kinds of controls. */
  open(options: Partial<PageOptions> = {}): Promise<FormPage> {
    const style = readFileSync(resolve(import.meta.dirname, 'pages/style.css'), 'utf8');
    return this.openHtml(`<!doctype html><html lang="${options.language ?? 'en'}"><meta charset="utf-8"><style>${style}</style>
      <body><div id="root"></div><script>window.pageOptions = ${JSON.stringify(options)}</script>
      <script>${this.#scripts?.app.replaceAll('</script', '<\\/script')}</script></body></html>`);
  }

  /** A page of its own making; it keeps what it saved in `window.saved`. */
  async openHtml(html: string): Promise<FormPage> {
    if (!this.#browser || !this.#scripts) throw new Error('not started');
    const page = await takePage(this.#browser);
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(ADDRESS);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const session = await page.context().newCDPSession(page);
    const evaluate = await isolatedWorld(session, this.#scripts.driver);
    return {
      page,
      leave: async () => {
        await session.detach();
        await leavePage(page);
      },
      create: (draft) => evaluate(`driver.create(${JSON.stringify(draft)})`) as Promise<FormOutcome>,
      saved: () => page.evaluate(() => (window as unknown as { saved: Saved[] }).saved),
      isFormOpen: () =>
        page.evaluate(() =>
          [...document.querySelectorAll('form, [role=alertdialog]')].some((form) => {
            const box = form.getBoundingClientRect();
            return box.width > 0 && box.left < innerWidth;
          }),
        ),
    };
  }
}

/** Runs a script in a world of its own, as a content script has it; the answer runs more code there. */
export async function isolatedWorld(session: CDPSession, script: string): Promise<(code: string) => Promise<unknown>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'extension' });
  const contextId = world.executionContextId;
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await evaluate(script);
  return evaluate;
}

/** A whole draft, with changes. */
export function draftOf(changes: Partial<Omit<ServiceDraft, 'rate'>> & { rate?: string | null } = {}): ServiceDraft {
  const { rate = '1234.5', ...rest } = changes;
  return {
    name: 'Bookkeeping, monthly',
    description: 'Bank feeds\nand reports',
    unit: 'hour',
    category: null,
    ...rest,
    rate: rate === null ? null : (toRate(rate) ?? null),
  };
}
