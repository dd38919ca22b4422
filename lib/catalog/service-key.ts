import { foldName } from './name';

/** A unit separator can't be typed into a name, so no two pairs share a key. */
const SEPARATOR = '\u001f';

/** The key of a service whose row carries no id: its folded name with its category. A rename gives another key. */
export function serviceKey(name: string, category: string | null | undefined): string {
  return `name:${foldName(name)}${SEPARATOR}${foldName(category ?? '')}`;
}
