import { useEffect, useState } from 'preact/hooks';

export const SECTIONS = ['services', 'copy', 'activity', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

function current(): Section | null {
  const name = location.hash.replace(/^#\//, '').split('/')[0];
  return SECTIONS.find((section) => section === name) ?? null;
}

/** The section in the address (`#/copy`, or a place in it, `#/settings/page`); null where the address names none. */
export function useRoute(): Section | null {
  const [section, setSection] = useState(current);
  useEffect(() => {
    const follow = () => setSection(current());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return section;
}
