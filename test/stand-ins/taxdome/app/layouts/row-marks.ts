import type { Settings } from '../../shared/session';

/** Which marks of identity rows carry. */
export function rowMarks({ rowIds }: Pick<Settings, 'rowIds'>): { attribute: boolean; link: boolean } {
  return { attribute: rowIds === 'both' || rowIds === 'attribute', link: rowIds === 'both' || rowIds === 'link' };
}
