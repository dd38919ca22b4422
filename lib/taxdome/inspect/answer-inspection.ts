import { answerWorker } from '../../messages/answer-worker';
import { pageLanguage } from '../read/page-language';
import { recognise } from '../recognise/recognise';
import { describePage } from './describe-page';
import { pointingFrom } from './pointing-from';
import { PointingMode } from './pointing-mode';

/** Answers what the worker asks of the page. */
export function answerInspection(): void {
  let mode: PointingMode | null = null;
  answerWorker({
    'page.describe': () => describePage(pageLanguage()),
    'page.answer': ({ answer }) => ({ pointing: pointingFrom(recognise(pageLanguage(), null), answer) }),
    'page.point': ({ words }) => {
      mode?.end();
      mode = new PointingMode(words);
      return { started: true };
    },
  });
}
