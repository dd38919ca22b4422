import type { ComponentType } from 'react';
import type { LayoutName } from '../../shared/session';
import type { ListProps } from '../pages/services/list-props';
import { ServicesTable } from './table/services-table';

/** How the list can be drawn; a layout is added by its folder, its name in `LayoutName` and a line here. */
export const layouts: Record<LayoutName, ComponentType<ListProps>> = {
  table: ServicesTable,
};
