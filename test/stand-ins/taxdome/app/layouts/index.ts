import type { ComponentType } from 'react';
import type { DrawnLayout } from '../../shared/layouts';
import type { ListProps } from '../pages/services/list-props';
import { ServiceBlocks } from './blocks/service-blocks';
import { ServiceCards } from './cards/service-cards';
import { ServicesGrid } from './grid/services-grid';
import { NextList } from './next/next-list';
import { SplitTables } from './split/split-tables';
import { StickyTable } from './sticky/sticky-table';
import { ServicesTable } from './table/services-table';

/** How the list can be drawn; a layout is added by its folder, its name in `LAYOUTS` and a line here. */
export const layouts: Record<DrawnLayout, ComponentType<ListProps>> = {
  table: ServicesTable,
  grid: ServicesGrid,
  blocks: ServiceBlocks,
  next: NextList,
  sticky: StickyTable,
  split: SplitTables,
  cards: ServiceCards,
};
