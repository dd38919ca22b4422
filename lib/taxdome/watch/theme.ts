/** Calls `changed` when the page's theme may have changed: attributes of its root elements, or the system's preference. */
export function watchTheme(changed: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Grounds fade over, so the new one is measured when that is done.
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, 350);
  };
  const observer = new MutationObserver(soon);
  const roots = [document.documentElement, document.body, ...document.body.children].filter(
    (root) => !root.hasAttribute('data-qbo-own'),
  );
  for (const root of roots.slice(0, 8)) {
    observer.observe(root, {
      attributes: true,
      attributeFilter: ['class', 'style', 'data-theme', 'data-mode', 'data-color-scheme', 'data-bs-theme'],
    });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', end);
  return end;
}
