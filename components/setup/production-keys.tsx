import { useWords } from '../state/words-context';
import { Disclosure } from '../ui/disclosure';
import { AnswerText } from './answer-text';
import { INTUIT_ANSWERS } from './intuit-answers';

/** What Intuit wants to know before it hands out keys to real books, and texts that help with it. */
export function ProductionKeys() {
  const words = useWords();
  return (
    <section class="stack">
      <h2 class="title-section">{words.text('setup_production_title')}</h2>
      <p class="muted">{words.text('setup_production_text')}</p>
      <ul class="bullets">
        <li>{words.text('setup_production_details')}</li>
        <li>{words.text('setup_production_questionnaire')}</li>
        <li>{words.text('setup_production_yearly')}</li>
      </ul>
      <Disclosure title={words.text('setup_answers_title')}>
        <p class="help">{words.text('setup_answers_text')}</p>
        {INTUIT_ANSWERS.map(({ name, text }) => (
          <AnswerText key={name} label={words.text(`setup_answer_${name}`)} text={text} />
        ))}
      </Disclosure>
    </section>
  );
}
