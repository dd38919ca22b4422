import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll } from 'vitest';
import type { Language } from './label';
import { type LaunchedBrowser, launchBrowser } from './launch';

/** A browser that was started for the ports on which the stand-ins of its test will listen. */
export interface WarmBrowser {
  readonly intuit: number;
  readonly taxdome: number;
  readonly browser: LaunchedBrowser;
}

const waiting = new Map<Language, Promise<WarmBrowser>>();

/**
 * A fresh browser for one test. Chromium needs two seconds until it hands out its policy, for which connecting waits; so the browser of the next test is started while this one is still at work.
 */
export function takeBrowser(language: Language): Promise<WarmBrowser> {
  const warm = waiting.get(language) ?? start(language);
  waiting.delete(language);
  return warm;
}

/** Starts the browser of the next test in that language. */
export function warmUp(language: Language): void {
  if (waiting.has(language)) return;
  const warm = start(language);
  waiting.set(language, warm);
  // Whoever takes it hears of the failure.
  warm.catch(() => undefined);
}

afterAll(async () => {
  const left = [...waiting.values()];
  waiting.clear();
  for (const warm of left)
    await warm.then(
      ({ browser }) => browser.close(),
      () => undefined,
    );
});

async function start(language: Language): Promise<WarmBrowser> {
  const [intuit, taxdome] = await freePorts();
  return {
    intuit,
    taxdome,
    browser: await launchBrowser({ intuit: { port: intuit }, taxdome: { port: taxdome }, language }),
  };
}

/** Two ports that nobody listens on. Both are held until both are known, or they could be the same. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) =>
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
        ),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [ports[0] ?? 0, ports[1] ?? 0];
}
