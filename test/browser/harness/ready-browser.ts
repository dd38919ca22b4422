import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Language } from './label';
import { type LaunchedBrowser, launchBrowser } from './launch';
import { renewBrowser } from './renew-browser';

/** A browser without a trace of an earlier test, started for the ports on which the stand-ins of its test will listen. */
export interface ReadyBrowser {
  readonly intuit: number;
  readonly taxdome: number;
  readonly browser: LaunchedBrowser;
}

const idle = new Map<Language, Promise<ReadyBrowser>>();

/**
 * A browser for one test: the one that the test before it gave back, or a new one. To start one costs more than most tests do, and for two seconds after its
 * start Chromium keeps its policy to itself, for which connecting waits. The last one ends with the test worker.
 */
export async function takeBrowser(language: Language): Promise<ReadyBrowser> {
  const ready = idle.get(language);
  idle.delete(language);
  return (await ready) ?? start(language);
}

/** Makes a browser as new for the next test; one with which that can't be done is closed. The stand-ins of its test have ended before. */
export function giveBack(language: Language, used: ReadyBrowser): void {
  const renewed = renewBrowser(used.browser).then(
    (browser) => ({ ...used, browser }),
    async (cause) => {
      console.warn('A browser could not be made as new:', cause);
      await used.browser.close();
      return start(language);
    },
  );
  idle.set(language, renewed);
  // Whoever takes it hears of the failure.
  renewed.catch(() => undefined);
}

async function start(language: Language): Promise<ReadyBrowser> {
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
