import type { PageReport } from '../../lib/catalog/page-report';
import type { Words } from '../../lib/i18n/words';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';

/** The reasons for and against, the weightiest first, in words. */
export function EvidenceList({ page }: { page: PageReport }) {
  const words = useWords();
  const all = page.evidence ?? [];
  const sides = [
    { title: 'seen_for', icon: 'check', pieces: all.filter(({ weight }) => weight > 0) },
    { title: 'seen_against', icon: 'close', pieces: all.filter(({ weight }) => weight <= 0) },
  ] as const;
  return (
    <>
      {sides.map(({ title, icon, pieces }) =>
        pieces.length === 0 ? null : (
          <div key={title}>
            <h3 class="medium">{words.text(title)}</h3>
            <ul class="seen-evidence">
              {[...pieces]
                .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
                .map(({ name }) => (
                  <li key={name}>
                    <Icon name={icon} class="muted" />
                    {evidenceWord(name, words)}
                  </li>
                ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}

/** A report of a newer or older version may name what has no words here. */
function evidenceWord(name: string, words: Words): string {
  const key = `evidence_${name.replaceAll('-', '_')}`;
  return words.has(key) ? words.text(key) : name;
}
