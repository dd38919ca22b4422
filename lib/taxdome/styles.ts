import { ownElement } from './own';

/** `!important` on every declaration, since the page's own rules may be more specific than any of ours; not in keyframes, where it is invalid. */
function important(css: string): string {
  return css.replace(
    /(@keyframes[^}]*\{[^}]*\}\s*\})|;/gu,
    (match, frames: string | undefined) => frames ?? (match === ';' ? ' !important;' : match),
  );
}

/**
 * Adds a style sheet to the page until `signal` aborts. A constructed sheet is not subject to the page's content security policy; where the browser does
 * not let a content script adopt one, a `style` element serves.
 *
 * @returns puts the sheet back where the page has replaced its list of adopted sheets
 */
export function addStyles(css: string, signal: AbortSignal): () => void {
  const text = important(css);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const adopt = () => {
      if (!document.adoptedStyleSheets.includes(sheet))
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    };
    adopt();
    signal.addEventListener('abort', () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    });
    return adopt;
  } catch {
    const style = ownElement('style', 'styles');
    style.textContent = text;
    const attach = () => {
      if (!style.isConnected) document.head.append(style);
    };
    attach();
    return attach;
  }
}
