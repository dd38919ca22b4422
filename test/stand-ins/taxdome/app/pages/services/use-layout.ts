import { type ComponentType, useSyncExternalStore } from 'react';
import { layouts } from '../../layouts';
import { useSession } from '../../session/session-context';
import type { ListProps } from './list-props';

const NARROW = '(max-width: 640px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the list is drawn as cards now: always, or a table in a narrow window. */
export function useCards(): boolean {
  const { settings } = useSession();
  const narrow = useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
  return settings.layout === 'cards' || (settings.layout === 'table' && settings.narrowCards && narrow);
}

/** How the list is drawn now. */
export function useLayout(): ComponentType<ListProps> {
  const { settings } = useSession();
  return layouts[useCards() ? 'cards' : settings.layout];
}
