import type { JournalEntry, Point } from '../../stand-ins/intuit';

/** When the worker is killed. */
export const MOMENTS = {
  pressed: 'while the button is pressed',
  reading: 'while QuickBooks is read',
  connecting: 'before the first byte of the batch',
  arrived: 'the batch has arrived, nothing is written',
  done: 'written, not answered',
  answered: 'right after the answer',
  refreshing: 'the token is renewed at Intuit, the answer is on its way',
  waiting: 'in the pause after a refusal or a lost answer',
  retried: 'the batch has arrived once more',
} as const;

export type Moment = keyof typeof MOMENTS;

/** Whether a point on a request's way is the moment. `again`: the batch's `requestid` has been seen in this round. */
export function isMoment(moment: Moment, point: Point, request: JournalEntry | null, again: boolean): boolean {
  const operation = request?.operation;
  switch (moment) {
    case 'pressed':
      return false;
    case 'connecting':
      return point === 'connecting';
    case 'reading':
      return point === 'done' && (operation === 'cdc' || operation === 'query');
    case 'refreshing':
      return point === 'done' && operation === 'refresh';
    case 'retried':
      return point === 'arrived' && operation === 'batch' && again;
    case 'waiting':
      return point === 'answered' && operation === 'batch';
    default:
      return point === moment && operation === 'batch';
  }
}
