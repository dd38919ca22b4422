import { ASK_ICON, DIFFERS_ICON, type IconShape, STATUS_ICONS } from '../../lib/icons/status-icons';

const line = (d: string): IconShape => [{ paint: 'line', d }];

/** Every icon of the extension's pages, on the 16 px grid. */
export const ICONS = {
  ...STATUS_ICONS,
  differs: DIFFERS_ICON,
  ask: ASK_ICON,
  check: line('m3.5 8.5 3 3 6-7'),
  eye: line('M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z'),
  'eye-off': line(
    'M3.5 5.2A12 12 0 0 0 1.5 8S4 12.5 8 12.5c1 0 1.9-.3 2.7-.7M6.3 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-1.6 2.1M2.5 2.5l11 11',
  ),
  'chevron-down': line('m4 6 4 4 4-4'),
  'chevron-end': line('m6 4 4 4-4 4'),
  close: line('m4 4 8 8m0-8-8 8'),
  copy: line(
    'M6 5.5h6.5a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6.5a1 1 0 0 1-1-1V6a.5.5 0 0 1 .5-.5ZM2.5 10.5V3a1 1 0 0 1 1-1h7',
  ),
  download: line('M8 2v8m0 0 3.5-3.5M8 10 4.5 6.5M2.5 13.5h11'),
  exchange: line('M2.5 5.5h11m0 0L11 3m2.5 2.5L11 8m2.5 2.5h-11m0 0L5 8m-2.5 2.5L5 13'),
  link: line('M6.5 9.5l3-3M7 4.5l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5L4.5 7'),
  list: line('M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6M2.5 9.5h11'),
  lock: line('M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2'),
  more: line('M8 3.2v.01M8 8v.01M8 12.8v.01'),
  offline: line('M4.5 12.5a3 3 0 0 1-.4-6 4 4 0 0 1 1-1.7M7 4.1a4 4 0 0 1 4.9 3.2 2.7 2.7 0 0 1 1.3 4M2.5 2.5l11 11'),
  open: line('M9.5 2.5h4v4m0-4L7.5 8.5M6.5 3.5h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3'),
  pencil: line('M3 13l.7-3L10.5 3.2a1.4 1.4 0 0 1 2.2 2.2L6 12.3Z'),
  plus: line('M8 3v10M3 8h10'),
  search: line('M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5l3 3'),
  settings: line('M2.5 5h6m3 0h2M2.5 11h2m3 0h6M10 3.5v3M6 9.5v3'),
  'sort-none': line('m5.5 6 2.5-2.5L10.5 6m0 4L8 12.5 5.5 10'),
  'sort-up': line('m4.5 9.5 3.5-3.5 3.5 3.5'),
  'sort-down': line('m4.5 6.5 3.5 3.5 3.5-3.5'),
  undo: line('M6 3 3 6l3 3M3.5 6h5.5a3.7 3.7 0 0 1 0 7.5H6.5'),
  unlink: line(
    'M7 4.5l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5L4.5 7M2 4h2M4 2v2M14 12h-2M12 14v-2',
  ),
  warning: [
    { paint: 'fill', d: 'M7.1 2.2a1 1 0 0 1 1.8 0l5.8 10.7a1 1 0 0 1-.9 1.5H2.2a1 1 0 0 1-.9-1.5Z' },
    { paint: 'cut', d: 'M8 6.3v3.4M8 12v.01' },
  ],
} as const satisfies Record<string, IconShape>;

export type IconName = keyof typeof ICONS;
