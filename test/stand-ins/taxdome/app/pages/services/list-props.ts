import type { StoredService } from '../../../shared/service';
import type { Sort, SortKey } from './list-view';
import type { RowAction } from './row-actions';

/** What every layout of the list gets. */
export interface ListProps {
  /** In the order and number in which they are shown. */
  services: readonly StoredService[];
  /** How many the list has in all, those that are not loaded included. */
  total: number;
  sort: Sort;
  onSort: (key: SortKey) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], selected: boolean) => void;
  onAction: (action: RowAction, service: StoredService) => void;
  /** Address of a service's form; the name links there when rows carry links. */
  href: (service: StoredService) => string;
  /** Loads more, in a layout that does so as one scrolls. */
  onMore: () => Promise<void>;
}

/** What a row of a layout gets. */
export interface RowProps extends Pick<ListProps, 'selected' | 'onSelect' | 'onAction' | 'href'> {
  service: StoredService;
}
