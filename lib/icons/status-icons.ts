import type { Status } from '../catalog/status';

/**
 * One stroke or area of an icon on the 16 px grid. `fill` and `line` are drawn in `currentColor` (a line 1.5 wide, round caps and joins);
 * `cut` is a line drawn over them in the colour of the ground (the badge's tint; `Canvas` in forced colours).
 */
export interface IconPart {
  readonly paint: 'fill' | 'line' | 'cut';
  readonly d: string;
  /** `stroke-dasharray`, where the line is broken. */
  readonly dash?: string;
}

/** An icon: its parts in the order in which they are painted. */
export type IconShape = readonly IconPart[];

/** The grid of every icon of the extension. */
export const ICON_VIEW_BOX = '0 0 16 16';

/** A silhouette for each status, so that none is told by its colour alone. */
export const STATUS_ICONS: Readonly<Record<Status, IconShape>> = {
  synced: [
    { paint: 'fill', d: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z' },
    { paint: 'cut', d: 'm5 8.2 2.1 2.1L11 6' },
  ],
  'not-synced': [{ paint: 'line', d: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z', dash: '2.4 2.312' }],
  syncing: [
    {
      paint: 'line',
      d: 'M2.6 7a5.5 5.5 0 0 1 9.8-2.3L13.5 6m0-3.4V6h-3.4M13.4 9a5.5 5.5 0 0 1-9.8 2.3L2.5 10m0 3.4V10h3.4',
    },
  ],
  failed: [
    { paint: 'fill', d: 'M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3Z' },
    { paint: 'cut', d: 'M8 4.5v3.9M8 11.2v.01' },
  ],
  skipped: [
    { paint: 'fill', d: 'M3 3.6v8.8c0 .5.5.8.9.5l6.4-4.4a.6.6 0 0 0 0-1L3.9 3.1c-.4-.3-.9 0-.9.5Z' },
    { paint: 'line', d: 'M13 3.5v9' },
  ],
};

/** The second segment of a Synced badge whose item was changed in QuickBooks. */
export const DIFFERS_ICON: IconShape = [{ paint: 'line', d: 'M3 6h10M3 10h10M10.5 2.8l-5 10.4' }];

/** A question that only a person can answer; stands beside a reason, it is no status. */
export const ASK_ICON: IconShape = [
  {
    paint: 'fill',
    d: 'M6.9 1.3a1.55 1.55 0 0 1 2.2 0l5.6 5.6a1.55 1.55 0 0 1 0 2.2l-5.6 5.6a1.55 1.55 0 0 1-2.2 0L1.3 9.1a1.55 1.55 0 0 1 0-2.2Z',
  },
  { paint: 'cut', d: 'M6.4 6.4a1.6 1.6 0 1 1 2.5 1.3c-.6.4-.9.7-.9 1.3M8 11.4v.01' },
];
