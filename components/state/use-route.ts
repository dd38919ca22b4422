import { useEffect, useState } from 'preact/hooks';

export const SECTIONS = ['services', 'copy', 'activity', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

/** A section, and a place in it: a service's key, or a part of the settings. */
export interface Route {
  readonly section: Section | null;
  readonly place: string | null;
}

/** As the address is now. */
export function currentRoute(): Route {
  const [name, ...rest] = location.hash.replace(/^#\//, '').split('/');
  const section = SECTIONS.find((each) => each === name) ?? null;
  return { section, place: section && rest.length > 0 ? decoded(rest.join('/')) : null };
}

/** An address that somebody typed may hold a lone per cent sign. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The section and place in the address (`#/copy`, `#/services/<key>`, `#/settings/page`); null where the address names none. */
export function useRoute(): Route {
  const [route, setRoute] = useState(currentRoute);
  useEffect(() => {
    const follow = () => setRoute(currentRoute());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
