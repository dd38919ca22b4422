import type { PageConfig } from './wire';

function read(): PageConfig {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="app-config"]');
  if (!meta) throw new Error('the document has no configuration');
  return { ...(JSON.parse(meta.content) as Omit<PageConfig, 'nonce'>), nonce: meta.nonce };
}

/** Language, currency and name of the firm, and the nonce for styles that libraries add. */
export const config: PageConfig = read();
