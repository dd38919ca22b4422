import { browser } from 'wxt/browser';

/**
 * Whether the browser takes a sign-in whose redirect address is a page of the firm's own, which forwards to the extension's address. Firefox refuses one before it opens a window: "redirect_uri not allowed" (its
 * `ext-identity.js`; measured, Firefox 153). Chromium looks only at where the sign-in ends.
 */
export function takesForwardedRedirect(): boolean {
  return !browser.runtime.getURL('/').startsWith('moz-extension:');
}
