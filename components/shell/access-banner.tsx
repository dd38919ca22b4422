import { browser } from 'wxt/browser';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { useMissingAccess } from './use-missing-access';

/**
 * Stands above everything while the browser keeps the extension from TaxDome or Intuit, with the button that asks for the access.
 *
 * @param place the class of its place in the page
 */
export function AccessBanner({ place }: { place: 'notice' | 'setup-access' }) {
  const words = useWords();
  const missing = useMissingAccess();
  if (missing.length === 0) return null;
  const sites = new Intl.ListFormat(words.language).format(missing.map(siteOf));
  // Nothing is waited for before this: browsers ask only while a click is being handled.
  const ask = () => void browser.permissions.request({ origins: [...missing] }).catch(() => false);
  return (
    <div class={place}>
      <Banner
        title={words.text('popup_access_title', { sites })}
        actions={
          <Button kind="primary" onClick={ask}>
            {words.text('settings_domain_allow')}
          </Button>
        }
      >
        {words.text('popup_access_text')}
      </Banner>
    </div>
  );
}

/** `taxdome.com` for `https://*.taxdome.com/*`. */
function siteOf(pattern: string): string {
  return pattern.replace(/^https:\/\/(\*\.)?|\/\*$/gu, '');
}
