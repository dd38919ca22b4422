/** Calls `changed` when the address changes without a load. The page's own world is left alone: no `history` function is replaced. */
export function watchRoutes(changed: () => void, signal: AbortSignal): () => void {
  let address = location.href;
  const check = () => {
    if (location.href === address) return;
    address = location.href;
    changed();
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', check, { signal });
  addEventListener('popstate', check, { signal });
  addEventListener('hashchange', check, { signal });
  return check;
}
