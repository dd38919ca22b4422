import type { Page } from 'playwright-core';

/** Every text, attribute and input value of a page, those of open shadow roots too. */
export function everythingShown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said: string[] = [location.href, document.title];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        said.push(...[...element.attributes].map(({ value }) => value));
        if ('value' in element) said.push(String(element.value));
        if (element.shadowRoot) {
          said.push(element.shadowRoot.textContent ?? '');
          walk(element.shadowRoot);
        }
      }
    };
    said.push(document.documentElement.textContent ?? '');
    walk(document);
    return said.join('\n');
  });
}
