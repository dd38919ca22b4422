import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useChunks } from '../state/use-chunks';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';

const FIRST = 3;

/** The first three rows of a list, and the rest on demand. `children` draws as many as it is told to. */
export function MoreRows({ total, children }: { total: number; children: (count: number) => ComponentChildren }) {
  const words = useWords();
  const [all, showAll] = useState(total <= FIRST + 1);
  const drawn = useChunks(all ? total : FIRST);
  return (
    <>
      {children(all ? drawn : FIRST)}
      {!all && (
        <div class="more divided">
          <Button kind="link" icon="chevron-down" onClick={() => showAll(true)}>
            {words.plural('preview_show_more', total - FIRST)}
          </Button>
        </div>
      )}
    </>
  );
}
