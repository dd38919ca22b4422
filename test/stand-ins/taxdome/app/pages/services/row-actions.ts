import type { StoredService } from '../../../shared/service';
import type { Settings } from '../../../shared/session';
import type { MenuItem } from '../../components/menu';
import type { Words } from '../../words';

export type RowAction = 'edit' | 'archive' | 'restore' | 'delete' | 'sync';

export interface ActionItem extends MenuItem {
  id: RowAction;
}

/** Entries of a row's menu. */
export function rowActions(
  service: StoredService,
  words: Words,
  settings: Pick<Settings, 'ownIntegration'>,
  onAction: (action: RowAction, service: StoredService) => void,
): ActionItem[] {
  const { actions } = words;
  const item = (id: RowAction, label: string): ActionItem => ({ id, label, onSelect: () => onAction(id, service) });
  return [
    item('edit', actions.edit),
    service.archived ? item('restore', actions.restore) : item('archive', actions.archive),
    ...(settings.ownIntegration && !service.archived ? [item('sync', actions.syncToQuickBooks)] : []),
    { ...item('delete', actions.delete), danger: true },
  ];
}
