import { browser } from 'wxt/browser';
import type { TabRequests } from '../../messages/protocol';
import { pageLanguage } from '../read/page-language';
import { recognise } from '../recognise/recognise';
import { describePage } from './describe-page';
import { pointingFrom } from './pointing-from';
import { PointingMode } from './pointing-mode';

type Inspection = {
  [Name in 'page.describe' | 'page.point' | 'page.answer']: { name: Name; request: TabRequests[Name]['request'] };
}['page.describe' | 'page.point' | 'page.answer'];

/** Answers what the worker asks of the page. Only the extension's own worker may ask: its messages carry the extension's id and come from no tab. */
export function answerInspection(): void {
  let mode: PointingMode | null = null;
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string; tab?: unknown }) => {
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    const { name, request } = message as Inspection;
    const reply = (value: unknown) => Promise.resolve({ reply: value });
    if (name === 'page.describe') return reply(describePage(pageLanguage()));
    if (name === 'page.answer')
      return reply({ pointing: pointingFrom(recognise(pageLanguage(), null), request.answer) });
    if (name !== 'page.point') return undefined;
    mode?.end();
    mode = new PointingMode(request.words);
    return reply({ started: true });
  });
}
