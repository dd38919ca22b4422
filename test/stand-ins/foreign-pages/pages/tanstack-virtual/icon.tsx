/** @jsxImportSource react */
const PATHS = {
  tag: 'M3 3h8l10 10-8 8L3 11zM7.5 7.5h.01',
  coin: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9h4.5a2 2 0 0 1 0 4h-3a2 2 0 0 0 0 4H15M12 7v10',
  dots: 'M12 5h.01M12 12h.01M12 19h.01',
  up: 'M12 19V5m-6 6 6-6 6 6',
  down: 'M12 5v14m-6-6 6 6 6-6',
};

/** A drawn sign without a word. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
