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
    tell: (message: Sent, sender?: { id: string }) => unknown;
  }
}

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

export const browser = {
  runtime: {
    id: 'extension' as string | undefined,
    sendMessage: async (message: Sent) => {
      window.sent.push(message);
      return { reply: await window.worker(message) };
    },
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
};

Object.assign(window, { fakeBrowser: browser });
