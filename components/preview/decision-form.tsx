import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { UserDecision } from '../../lib/catalog/decision';
import type { ServiceView } from '../../lib/catalog/overview';
import { isPreselected } from '../../lib/catalog/preview';
import { usePopup } from '../state/popup-context';
import { useFocusKept } from '../state/use-focus-kept';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Radio } from '../ui/radio';
import { RadioGroup } from '../ui/radio-group';
import { type Asked, type Choice, choicesFor, currentChoice } from './choices';
import { Comparison } from './comparison';
import { ItemPicker } from './item-picker';
import { PreviewContext } from './preview-context';

/** A question with both sides' values and the answers it allows. An answer is kept at once and can be changed until it was carried out. */
export function DecisionForm({ view }: { view: ServiceView }) {
  const words = useWords();
  const { model, done, reload } = usePopup();
  const context = useContext(PreviewContext);
  const [picking, pick] = useState(false);
  // What is carried out at once waits for its button: the arrow keys go through all answers.
  const [waiting, wait] = useState<Choice | null>(null);
  const group = useId();
  const asked = useAsked(view);
  const form = useRef<HTMLDivElement>(null);
  useFocusKept(form);
  const { connection, snapshot } = model;
  if (!connection || !snapshot) return null;
  const { item } = view;
  const { key } = view.service;
  const choices = choicesFor(view, snapshot, words, asked);
  const stored = snapshot.decisions.get(key);
  const current = currentChoice(choices, view, snapshot, context);
  const decide = async (decision: UserDecision | null) => {
    if (await done('decide', { connection: connection.id, key, decision })) await reload();
  };
  const choose = async (choice: Choice) => {
    const { id, decision } = choice;
    pick(false);
    wait(isAtOnce(choice) ? choice : null);
    if (isAtOnce(choice)) return stored === undefined ? undefined : decide(null);
    if (isPreselected(view)) context?.postpone(key, id === 'later');
    // The preselected answer needs no keeping: confirming the preview makes it the person's.
    if (decision !== null || stored !== undefined) await decide(decision);
  };
  const another =
    stored?.kind === 'link' && !current ? snapshot.items.find(({ id }) => id === stored.itemId) : undefined;
  // Several candidates are told apart by their descriptions; one is worth a look at its values.
  const question = asked?.question;
  const oneItem = !(question?.kind === 'candidates' && question.itemIds.length > 1);
  // In place of a link whose item is inactive or gone another one is welcome.
  const canLink = (!view.link || question?.kind === 'item-missing') && snapshot.items.length > 0;
  return (
    <div class="decision" tabIndex={-1} ref={form}>
      {item && oneItem && <Comparison view={view} />}
      <RadioGroup label={words.text('preview_what')}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            group={group}
            label={choice.label}
            help={choice.help}
            checked={!picking && (waiting ?? current)?.id === choice.id}
            {...(choice.unable ? { disabled: true } : {})}
            onChoose={() => void choose(choice)}
          />
        ))}
        {canLink && (
          <Radio
            group={group}
            label={words.text('preview_choice_another')}
            help={
              another
                ? words.text('preview_linked_to', { name: another.name })
                : words.plural('preview_choice_another_help', snapshot.items.length)
            }
            checked={picking || (another !== undefined && !waiting)}
            onChoose={() => {
              wait(null);
              pick(true);
            }}
          />
        )}
      </RadioGroup>
      {waiting && (
        <div>
          <Button small onClick={() => void decide(waiting.decision)}>
            {waiting.label}
          </Button>
        </div>
      )}
      {picking && (
        <ItemPicker
          snapshot={snapshot}
          onPick={(itemId) => {
            pick(false);
            void decide({ kind: 'link', itemId, keep: 'taxdome' });
          }}
        />
      )}
    </div>
  );
}

/** The question that stands or, once it is answered, the one that stood: a person goes on choosing among the same answers. */
function useAsked({ decision }: ServiceView): Asked | null {
  const last = useRef<Asked | null>(null);
  if (decision.kind === 'ask') last.current = decision;
  return last.current;
}

/** That QuickBooks' values stay needs no sync. */
function isAtOnce({ decision }: Choice): boolean {
  return decision?.kind === 'keep' && decision.keep === 'quickbooks';
}
