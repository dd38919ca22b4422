import { foldName } from './name';

const SEPARATOR = '\u001f';
const ESCAPE = '\u001b';

/** The key of a service whose row carries no id: its folded name with its category. A rename gives another key. No two pairs share one. */
export function serviceKey(name: string, category: string | null | undefined): string {
  return `name:${part(name)}${SEPARATOR}${part(category ?? '')}`;
}

/** Neither can be typed into a name, but a page can hold them. */
function part(name: string): string {
  return foldName(name).replaceAll(ESCAPE, `${ESCAPE}${ESCAPE}`).replaceAll(SEPARATOR, `${ESCAPE}s`);
}
