import { readonly, ref } from 'vue';
import { config } from '../../shared/config';

const path = ref(location.pathname);
window.addEventListener('popstate', () => {
  path.value = location.pathname;
});

/** Goes to another address without a load. */
export function navigate(to: string): void {
  if (to !== location.pathname) history.pushState(null, '', to);
  path.value = to;
}

/** The path that is shown. */
export const route = readonly(path);
export const home = config.home;
