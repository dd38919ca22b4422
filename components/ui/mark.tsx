/** The extension's own mark: two lists that meet. The file for the browser's chrome is `public/icon/mark.svg`. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="8.64" />
      <path class="mark-turn" d="M18 11.4h.7a4.3 4.3 0 0 1 4.3 3.9M14 20.6h-.7A4.3 4.3 0 0 1 9 16.7" />
      <path class="mark-bar" d="M8 11.4h9.6M14.4 20.6H24" />
    </svg>
  );
}
