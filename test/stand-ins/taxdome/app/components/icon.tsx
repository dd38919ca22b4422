/** @jsxImportSource react */

const PATHS = {
  home: 'M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.5v-4.5h-5V17H4a1 1 0 0 1-1-1z',
  clients:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c.4-3 2.3-4.5 5-4.5s4.600 1.500 5 4.500M13 4a2.700 2.700 0 0 1 0 5.200M14.500 12.300c1.700.5 2.700 1.900 3 4.200',
  workflow: 'M3.500 4h4v12h-4zM10.500 4h4v7.500h-4zM16.500 4v0',
  billing: 'M5 3h10v14l-2.500-1.500L10 17l-2.500-1.500L5 17zM8 7h4M8 10.500h4',
  templates: 'M4 4h12v4H4zM4 11h5v5H4zM12 11h4v5h-4z',
  settings:
    'M10 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.500 1.500M13.500 13.500 15 15M15 5l-1.500 1.500M6.500 13.500 5 15',
  gear: 'M10 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.500 1.500M13.500 13.500 15 15M15 5l-1.500 1.500M6.500 13.500 5 15',
  dots: 'M10 5h.01M10 10h.01M10 15h.01',
  close: 'M5 5l10 10M15 5 5 15',
  search: 'M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM13 13l4 4',
  chevron: 'M6 8l4 4 4-4',
  check: 'M4.500 10.500 8.500 14.500 15.500 6',
  up: 'M10 15V5M6 9l4-4 4 4',
  down: 'M10 5v10M6 11l4 4 4-4',
  left: 'M12 5 7 10l5 5',
  right: 'M8 5l5 5-5 5',
  edit: 'M4 16l1-4 8.500-8.500 3 3L8 15z',
  archive: 'M3.500 4.500h13v3.500h-13zM5 8v8h10V8M8.500 11h3',
  restore: 'M4 10a6 6 0 1 0 2-4.500M4 4v3h3',
  delete: 'M4.500 6h11M8 6V4h4v2M6 6l.700 10.500h6.600L14 6',
  sync: 'M4 10a6 6 0 0 1 10.500-4M16 10a6 6 0 0 1-10.500 4M14.500 3v3h-3M5.500 17v-3h3',
  plus: 'M10 4v12M4 10h12',
} as const;

export type IconName = keyof typeof PATHS;

/** A 20 px line icon; says nothing to assistive technology. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
