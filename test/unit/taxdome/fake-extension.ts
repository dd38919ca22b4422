/** What `wxt/browser` is in these tests: the page itself plays the worker through `window.worker`. */
interface Sent {
  readonly name: string;
  readonly request: unknown;
}

type Listener = (message: Sent, sender: { id: string }, respond: (answer: unknown) => void) => true | undefined;

declare global {
  interface Window {
    worker: (sent: Sent) => unknown;
    sent: Sent[];
    /** Runs what works on a list, as the worker injects it. */
    injectListPart: () => void;
    tell: (message: Sent, sender?: { id: string }) => unknown;
    fakeBrowser?: ReturnType<typeof fakeBrowser>;
  }
}

function lacksListPart({ name, request }: Sent): boolean {
  const said = request as { hasListPart?: boolean; report: { recognised: string } };
  return name === 'page.hello' && said.report.recognised === 'yes' && !said.hasListPart;
}

function fakeBrowser() {
  const listeners = new Set<Listener>();
  window.sent = [];
  window.tell = (message, sender = { id: 'extension' }) => {
    for (const listener of listeners) {
      let answer: (value: unknown) => void = () => undefined;
      const answered = new Promise<unknown>((resolve) => {
        answer = resolve;
      });
      if (listener(message, sender, answer)) return answered;
    }
    return undefined;
  };
  return {
    runtime: {
      id: 'extension' as string | undefined,
      sendMessage: async (message: Sent) => {
        window.sent.push(message);
        if (lacksListPart(message)) {
          // As the worker does, which is in another process.
          await new Promise((resolve) => setTimeout(resolve));
          window.injectListPart();
        }
        return { reply: await window.worker(message) };
      },
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  };
}

/** One for all scripts of a page. */
window.fakeBrowser ??= fakeBrowser();
export const browser = window.fakeBrowser;
