import { OWN } from '../own';

/**
 * The way from a row to something in it: tags, and which of that tag among its siblings, `div:1/span:0`; own elements never count. Classes are left out, since
 * builds rename them.
 */
export function wayTo(row: Element, element: Element): string {
  const steps: string[] = [];
  for (let at = element; at !== row && at.parentElement; at = at.parentElement)
    steps.unshift(`${at.localName}:${ofTag(at.parentElement, at.localName).indexOf(at)}`);
  return steps.join('/');
}

/** What stands at the end of that way in this row. */
export function follow(row: Element, way: string): Element | null {
  let at: Element | undefined = row;
  for (const step of way.split('/').filter(Boolean)) {
    const [tag = '', place]: string[] = step.split(':');
    at = at && ofTag(at, tag)[Number(place)];
  }
  return at ?? null;
}

/** The tags around an element from it outwards, `section main`. */
export function tagsAbove(element: Element): string {
  let tags = element.localName;
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) tags += ` ${at.localName}`;
  return tags;
}

function ofTag(parent: Element, tag: string): Element[] {
  return [...parent.children].filter((child) => child.localName === tag && !child.hasAttribute(OWN));
}
