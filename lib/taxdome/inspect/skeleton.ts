import { OWN } from '../own';
import { textKind } from './text-kind';

const MOST_LINES = 500;
/** Drawn inside by the browser or a program; what is in there says nothing of the list. */
const CLOSED = 'svg, img, script, style, canvas, video, iframe, template';
const VOID = /^(?:input|img|br|hr|wbr)$/u;
/** Values that are one of a few words or count something, and hold nothing of a client. */
const PLAIN_VALUE =
  /^(?:role|type|colspan|scope|aria-(?:col|row)(?:index|count|span)|aria-(?:haspopup|expanded|selected|checked|pressed|current|sort))$/u;
const INLINE = /^(?:a|abbr|b|code|em|i|img|label|mark|small|span|strong|sub|sup|time|u)$/u;
const OWN_DISPLAY = /^(?:table|inline-block|list-item|contents)|^(?:block|inline)$/u;

/**
 * The making of a part of the page as HTML that a test page can be built from: tags, roles, classes and the names of `aria-` and `data-` attributes. Every text is
 * replaced by its kind, and every other value is left out. How boxes stand beside each other is kept, since heads are told by what stands below them.
 *
 * @param leaveOut elements not to draw, such as all rows but two
 */
export function skeleton(element: Element, language: string, leaveOut: (element: Element) => boolean): string {
  const lines: string[] = [];
  const draw = (at: Element, indent: string) => {
    if (lines.length >= MOST_LINES) return;
    const open = `${indent}<${at.localName}${attributes(at)}>`;
    if (VOID.test(at.localName)) return void lines.push(open);
    const close = `</${at.localName}>`;
    const nodes = at.matches(CLOSED) ? [] : [...at.childNodes].filter((node) => isDrawn(node));
    const [only] = nodes;
    if (nodes.length === 0) return void lines.push(open + close);
    if (nodes.length === 1 && only instanceof Text)
      return void lines.push(open + textKind(only.data, language) + close);
    lines.push(open);
    let left = 0;
    for (const node of nodes) {
      if (node instanceof Text) lines.push(`${indent}  ${textKind(node.data, language)}`);
      else if (node instanceof Element && leaveOut(node)) left++;
      else if (node instanceof Element) draw(node, `${indent}  `);
    }
    if (left > 0) lines.push(`${indent}  <!-- ${left} more -->`);
    lines.push(indent + close);
  };
  draw(element, '');
  return lines.join('\n');
}

function isDrawn(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  return node instanceof Element && !node.hasAttribute(OWN);
}

function attributes(element: Element): string {
  const classes = [...element.classList].map((name) => name.replace(/\d{4,}/gu, '#').replace(/["<>&]/gu, ''));
  const others = element.getAttributeNames().flatMap((name) => {
    if (PLAIN_VALUE.test(name)) return [`${name}="${(element.getAttribute(name) ?? '').replace(/[^\w-]/gu, '')}"`];
    return /^(?:aria|data)-[a-z-]+$/u.test(name) ? [name] : [];
  });
  const parts = [...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : []), ...others, ...layout(element)];
  return parts.map((part) => ` ${part}`).join('');
}

function layout(element: Element): string[] {
  const { display, flexDirection, gridTemplateColumns } = getComputedStyle(element);
  const around = element.parentElement ? getComputedStyle(element.parentElement).display : '';
  const usual = display === (INLINE.test(element.localName) ? 'inline' : 'block');
  const styles = [
    ...(!usual && (!OWN_DISPLAY.test(display) || INLINE.test(element.localName)) ? [`display:${display}`] : []),
    ...(display.includes('flex') && flexDirection !== 'row' ? [`flex-direction:${flexDirection}`] : []),
    ...(display.includes('grid') ? [`grid-template-columns:${gridTemplateColumns}`] : []),
    ...(around.includes('flex') ? [`width:${Math.round(element.getBoundingClientRect().width)}px`] : []),
  ];
  return styles.length > 0 ? [`style="${styles.join(';')}"`] : [];
}
