import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../state/words-context';

/** Below this a flash of grey is worse than a moment of nothing. */
const DELAY_MS = 300;
const WIDTHS = ['46%', '32%', '54%', '40%', '48%'];

/** The shape of the list that comes, after 300 ms of waiting. */
export function Skeleton() {
  const words = useWords();
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <>
      <p class="visually-hidden" role="status">
        {words.text('popup_loading')}
      </p>
      <div class="skeleton-list" aria-hidden="true">
        {WIDTHS.map((width) => (
          <div class="skeleton-row" key={width}>
            <div class="skeleton" style={{ inlineSize: width }} />
            <div class="skeleton" style={{ inlineSize: '64px' }} />
          </div>
        ))}
      </div>
    </>
  );
}
