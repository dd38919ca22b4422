import { useEffect, useState } from 'preact/hooks';
import type { LaterSection } from '../state/later-section';
import { Skeleton } from '../ui/skeleton';

export interface LateProps<Props> {
  section: LaterSection<Props>;
  props: Props;
}

/** A section that is fetched when it is first drawn; one that is there already is drawn like any other. */
export function Late<Props extends object>({ section, props }: LateProps<Props>) {
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (!section.component) void section.fetch().then(() => drawAgain((times) => times + 1));
  }, [section]);
  const Section = section.component;
  if (Section) return <Section {...props} />;
  return (
    <main class="main" aria-busy="true">
      <Skeleton />
    </main>
  );
}
