import { useEffect, useState } from 'preact/hooks';
import { usePopup } from '../state/popup-context';
import { DRAWN_AFTER, type PageView, pageView } from './page-view';

/** What is said of the open page, which may change when it has had the time to be drawn. */
export function usePageView(): PageView {
  const { firm } = usePopup().model;
  const [now, setNow] = useState(Date.now);
  const at = firm?.page?.at ?? 0;
  useEffect(() => {
    const left = at + DRAWN_AFTER - Date.now();
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [at]);
  return pageView(firm, Math.max(now, at));
}
