import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { promptFlags } from './browser-prompt';
import { BUILD } from './build-extension';
import { LEAN } from './chromium-flags';
import { findChromium } from './find-chromium';
import { EXTENSION_ID, hostRules } from './hosts';
import type { Language } from './label';
import { waitUntil } from './wait-until';

export interface LaunchOptions {
  readonly intuit: { readonly port: number };
  readonly taxdome: { readonly port: number };
  /** Of the browser, which the popup follows; the TaxDome page has its own. */
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  /** A window to look at. */
  readonly visible?: boolean;
  /** The port at which the browser's own prompts can be reached (`browser-prompt.ts`). */
  readonly prompts?: number;
  /** Leaves the welcome page open that comes with the installation; without it the browser is as a user has it who has closed it. */
  readonly welcome?: boolean;
  /** A profile to be used again; without it a new one is made, and removed with the browser. */
  readonly profile?: string;
}

/** A section of the popup. */
export type Section = 'services' | 'copy' | 'activity' | 'settings';

/** A Chromium with the production build. */
export interface LaunchedBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Of a tab, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The first tab. */
  readonly page: Page;
  /** The service worker. One that was killed is the same object again, and answers as soon as something has woken it. */
  worker(): Promise<Worker>;
  /** The popup in a tab of its own, as the toolbar's popup would be with `tab` in front. */
  popup(section?: Section, tab?: Page): Promise<Page>;
  /** Addresses of the extension's open pages, the toolbar's popup among them. */
  extensionPages(): Promise<string[]>;
  /** Ends the worker in the midst of whatever it does, as the browser may. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Of the extension's origin, but without its code: it wakes no worker. */
export const QUIET_PAGE = `chrome-extension://${EXTENSION_ID}/manifest.json`;

/** Starts a browser that knows the stand-ins by the real host names and nothing else of the internet. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { path } = await findChromium();
  const { language = 'en', width = 1280, height = 900 } = options;
  const profile =
    options.profile ?? (await mkdtemp(join(process.env.BROWSER_PROFILES ?? tmpdir(), 'taxdome-quickbooks-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: false,
    viewport: { width, height },
    // The interface's language comes from the environment on Linux and from the flag elsewhere.
    env: { ...environment(), LANGUAGE: language, LANG: `${language === 'fr' ? 'fr_CA' : 'en_US'}.UTF-8` },
    args: flags(options, language),
    // Playwright's own defaults would turn extensions off.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  });
  const close = async () => {
    await context.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const page = context.pages()[0] ?? (await context.newPage());
  const browser = launched(context, page, { width, height }, close);
  try {
    await browser.worker();
    if (!options.profile && !options.welcome) await (await welcomePage(context)).close();
  } catch (cause) {
    await close();
    throw new Error(`The extension of ${BUILD} did not start: load it in chrome://extensions to see why.`, { cause });
  }
  return browser;
}

/** What a started browser offers, with `page` as its first tab. */
export function launched(
  context: BrowserContext,
  page: Page,
  size: LaunchedBrowser['size'],
  close: () => Promise<void>,
): LaunchedBrowser {
  return {
    context,
    size,
    extensionId: EXTENSION_ID,
    page,
    worker: async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'),
    popup: async (section, tab) => {
      const popup = await newWindow(context, page);
      await popup.setViewportSize({ width: 420, height: 600 });
      const query = tab ? `?tab=${await tabId(popup, tab)}` : '';
      await popup.goto(`chrome-extension://${EXTENSION_ID}/popup.html${query}${section ? `#/${section}` : ''}`);
      return popup;
    },
    extensionPages: async () => {
      const session = await context.newCDPSession(page);
      const { targetInfos } = await session.send('Target.getTargets');
      await session.detach();
      const prefix = `chrome-extension://${EXTENSION_ID}/`;
      return targetInfos.flatMap(({ type, url }) => (type !== 'service_worker' && url.startsWith(prefix) ? [url] : []));
    },
    killWorker: () => stopWorkers(context),
    close,
  };
}

/** The page that the extension opens after its installation. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  return waitUntil(
    () => context.pages().find((page) => page.url().endsWith('/welcome.html')),
    (page) => page !== undefined,
    { of: 'the welcome page' },
  ) as Promise<Page>;
}

function flags({ intuit, taxdome, visible = false, prompts }: LaunchOptions, language: Language): string[] {
  return [
    `--disable-extensions-except=${BUILD}`,
    `--load-extension=${BUILD}`,
    `--host-resolver-rules=${hostRules(intuit.port, taxdome.port)}`,
    `--lang=${language}`,
    '--ignore-certificate-errors',
    LEAN,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(visible ? [] : ['--headless=new', '--disable-gpu']),
    ...(prompts === undefined ? [] : promptFlags(prompts)),
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function environment(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}

/** The browser's own number of a tab; only an extension's page can ask for it. */
async function tabId(popup: Page, tab: Page): Promise<number> {
  await popup.goto(QUIET_PAGE);
  const id = await popup.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast((found) => found.url === url)?.id;
  }, tab.url());
  if (id === undefined) throw new Error(`The extension sees no tab at ${tab.url()}.`);
  return id;
}

/** A window of its own leaves the tab that it speaks of visible, as the toolbar's popup does. */
async function newWindow(context: BrowserContext, page: Page): Promise<Page> {
  const session = await context.newCDPSession(page);
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await session.detach();
  return opened;
}

export async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(QUIET_PAGE);
    const session = await context.newCDPSession(page);
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await page.close();
  }
}
