import { isTaxDomeHost } from '../catalog/taxdome-host';

/** What the browser tells of a message's sender; the fields of `runtime.MessageSender` that count. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Who speaks: one of the extension's own pages, or the content script of a firm's TaxDome page. */
export type Speaker =
  | { readonly kind: 'page' }
  | { readonly kind: 'content'; readonly firm: string; readonly tab: number };

/** What is known for certain of this extension. */
export interface Self {
  readonly id: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`. */
  readonly origin: string;
  /** Whether the user allowed this host, for firms on a domain of their own. */
  readonly isAllowed: (host: string) => Promise<boolean>;
}

/**
 * The one place that reads a sender. Fails closed: null for everybody who is not plainly one of ours.
 *
 * In Chromium a content script's `origin` is its page's, and an extension page in a tab has `tab` too; so the origin decides, and not the tab (measured, Chromium 156). Firefox gives a content script no
 * `origin`: there the URL of its frame says the same.
 */
export async function speakerOf(sender: Sender, self: Self): Promise<Speaker | null> {
  if (sender.id !== self.id) return null;
  const url = parse(sender.url);
  const origin = sender.origin ?? (url ? originOf(url) : undefined);
  if (origin === undefined || (url && originOf(url) !== origin)) return null;
  if (origin === self.origin) return { kind: 'page' };
  const tab = sender.tab?.id;
  const page = parse(origin);
  if (page?.protocol !== 'https:' || page.port !== '' || tab === undefined || sender.frameId !== 0) return null;
  const known = isTaxDomeHost(page.hostname) || (await self.isAllowed(page.hostname));
  return known ? { kind: 'content', firm: page.hostname, tab } : null;
}

function parse(text: string | undefined): URL | null {
  return text !== undefined && URL.canParse(text) ? new URL(text) : null;
}

/** `URL.origin` is `null` for the schemes of extensions. */
function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`;
}
