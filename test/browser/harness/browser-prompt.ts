import { createServer } from 'node:net';
import WebSocket from 'ws';
import { waitUntil } from './wait-until';

/**
 * Flags that let a test see and press what the browser itself draws. Its prompt for a permission is no page and can't be reached by a page's protocol; Chromium's own
 * protocol for its windows can ("UI DevTools", `docs/ui/ui_devtools` in its source), and clicks there count as a person's.
 */
export function promptFlags(port: number): string[] {
  return [`--enable-ui-devtools=${port}`, '--enable-features=ui-debug-tools-enable-synthetic-events'];
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

interface View {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly View[];
}

/** A prompt as it stands before a person. */
export interface Prompt {
  /** What it says the extension would be able to do, line by line; null where this Chromium does not tell the texts of its windows (150 does not, 156 does). */
  readonly lines: readonly string[] | null;
  press(button: 'Allow' | 'Deny'): Promise<void>;
}

/** The windows of one browser. */
export class BrowserPrompts implements AsyncDisposable {
  readonly #answers = new Map<number, (result: unknown) => void>();
  #last = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (text) => {
      const { id, result, error } = JSON.parse(String(text)) as { id?: number; result?: unknown; error?: unknown };
      if (error) throw new Error(JSON.stringify(error));
      if (id !== undefined) this.#answers.get(id)?.(result);
    });
  }

  static async of(port: number): Promise<BrowserPrompts> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => resolve());
      socket.on('error', reject);
    });
    const prompts = new BrowserPrompts(socket);
    await prompts.#ask('DOM.enable');
    await prompts.#ask('CSS.enable');
    return prompts;
  }

  /** The prompt for a permission, once it is shown. */
  async permission(): Promise<Prompt> {
    const dialog = await waitUntil(
      async () => this.#find(await this.#windows(), 'ExtensionInstallDialogView')[0],
      (found) => found !== undefined,
      { of: 'the prompt for a permission' },
    );
    if (!dialog) throw new Error('no prompt');
    const labels = await Promise.all(this.#find(dialog, 'Label').map((label) => this.#textOf(label)));
    const lines = labels.filter((text) => text !== '');
    return {
      lines: lines.length > 0 ? lines : null,
      press: (name) => this.#press(dialog, name),
    };
  }

  /** Chromium takes no click in the first half second, so that nobody presses what they have not seen: pressed until it is gone. */
  async #press(dialog: View, name: string): Promise<void> {
    const buttons = this.#find(dialog, 'MdTextButton');
    const names = await Promise.all(buttons.map((button) => this.#textOf(button)));
    // Without texts they are told by their order.
    const order = names.every((text) => text === '') ? ['Deny', 'Allow'] : names;
    const button = buttons[order.indexOf(name)];
    if (!button) throw new Error(`The prompt has ${names.join(' and ')}, and no ${name}.`);
    const { nodeId } = button;
    await new Promise((resolve) => setTimeout(resolve, 700));
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.#ask('DOM.dispatchMouseEvent', {
        nodeId,
        event: { type, x: 8, y: 8, button: 'left', wheelDirection: 'none' },
      });
  }

  async #windows(): Promise<View> {
    return ((await this.#ask('DOM.getDocument')) as { root: View }).root;
  }

  #find(view: View, className: string): View[] {
    const own = view.attributes?.includes(className) ? [view] : [];
    return [...own, ...(view.children ?? []).flatMap((child) => this.#find(child, className))];
  }

  async #textOf({ nodeId }: View): Promise<string> {
    const { matchedCSSRules } = (await this.#ask('CSS.getMatchedStylesForNode', { nodeId })) as {
      matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
    };
    const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    return properties.find(({ name }) => name === 'Text')?.value ?? '';
  }

  #ask(method: string, params: Record<string, unknown> = {}): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.close();
  }
}
