import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useMoreFocus } from '../state/use-more-focus';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { LongList } from '../ui/long-list';

const FIRST = 3;

export interface MoreRowsProps {
  total: number;
  tag: 'tbody' | 'ul';
  rowHeight: number;
  /** What stands around the rows, a table with its head for example. */
  around?: (rows: ComponentChildren) => ComponentChildren;
  /** Draws rows that are focusable by script (`tabIndex` -1). */
  children: (start: number, end: number) => ComponentChildren;
}

/** The first three rows of a list, and the rest on demand. */
export function MoreRows({ total, tag, rowHeight, around = (rows) => rows, children }: MoreRowsProps) {
  const words = useWords();
  const [all, showAll] = useState(total <= FIRST + 1);
  const takeFocus = useMoreFocus();
  const showMore = (click: MouseEvent) => {
    takeFocus(click);
    showAll(true);
  };
  return (
    <>
      {around(
        <LongList total={all ? total : Math.min(FIRST, total)} tag={tag} rowHeight={rowHeight}>
          {children}
        </LongList>,
      )}
      {!all && total > FIRST && (
        <div class="more divided">
          <Button kind="link" icon="chevron-down" onClick={showMore}>
            {words.plural('preview_show_more', total - FIRST)}
          </Button>
        </div>
      )}
    </>
  );
}
