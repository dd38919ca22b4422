import { useEffect, useState } from 'preact/hooks';
import type { LaterSection } from '../state/later-section';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Skeleton } from '../ui/skeleton';

export interface LateProps<Props> {
  section: LaterSection<Props>;
  props: Props;
}

/** A section that is fetched when it is first drawn; one that is there already is drawn like any other. */
export function Late<Props extends object>({ section, props }: LateProps<Props>) {
  const [missing, setMissing] = useState<LaterSection<Props> | null>(null);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (section.component) return;
    void section.fetch().then(() => {
      if (!section.component) setMissing(section);
      drawAgain((times) => times + 1);
    });
  }, [section]);
  const Section = section.component;
  if (Section) return <Section {...props} />;
  if (missing === section) return <Missing />;
  return (
    <main class="main" aria-busy="true">
      <Skeleton />
    </main>
  );
}

/** Its file can't be read, say because the browser has just put a new version in its place; a document asks for a file only once. */
function Missing() {
  const words = useWords();
  return (
    <main class="main">
      <div role="alert">
        <EmptyState
          icon="warning"
          title={words.text('popup_no_answer')}
          action={<Button onClick={() => location.reload()}>{words.text('copy_try_again')}</Button>}
        >
          {words.text('popup_no_answer_text')}
        </EmptyState>
      </div>
    </main>
  );
}
