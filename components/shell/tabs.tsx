import { useEffect, useState } from 'preact/hooks';
import type { Model } from '../state/model';
import type { Section } from '../state/use-route';
import { useWords } from '../state/words-context';

export interface TabsProps {
  sections: readonly Section[];
  current: Section;
  model: Model | null;
}

/** How many services failed; counted once the section is drawn, which waits for nothing else. */
function useFailed(model: Model | null): number {
  const [failed, count] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => count(model?.views.filter(({ status }) => status.status === 'failed').length ?? 0));
    return () => clearTimeout(timer);
  }, [model]);
  return failed;
}

/** The four sections as links, so that each has an address; Services says how many failed. */
export function Tabs({ sections, current, model }: TabsProps) {
  const words = useWords();
  const failed = useFailed(model);
  return (
    <nav class="tabs" aria-label={words.text('popup_sections')}>
      {sections.map((section) => (
        <a key={section} class="tab" href={`#/${section}`} aria-current={section === current ? 'page' : undefined}>
          {words.text(`popup_tab_${section}`)}
          {section === 'services' && failed > 0 && (
            <>
              <span class="tab-count" aria-hidden="true">
                {failed}
              </span>
              <span class="visually-hidden">{words.plural('popup_failed', failed)}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
}
