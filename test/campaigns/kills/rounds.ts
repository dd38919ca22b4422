import type { Fault } from './faults';
import type { Moment } from './moments';
import type { Random } from './random';

/** How a sync is asked for. */
export type Ask = 'preview' | 'badge' | 'menu' | 'automatic';
/** What wakes the worker after its death: the page is loaded again, the popup's Sync all, a colleague's change in the list, or nothing but the alarm. */
export type Revival = 'the page' | 'the popup' | 'the list' | 'the alarm';
/** What the bookkeeper does in QuickBooks meanwhile. `price` is one that TaxDome changes too. */
export type Edit = 'tax' | 'rename' | 'price';

export interface Round {
  readonly kills: readonly Moment[];
  readonly fault: Fault;
  readonly ask: Ask;
  readonly revival: Revival;
  readonly edit: Edit | null;
  /** The bookkeeper's edit comes before the request goes on, after the kill, or else after it. */
  readonly editFirst: boolean;
}

/** Who plays a round: a person who presses, or the page by itself. */
export type Lane = 'by hand' | 'automatic';

/** What is fixed of a round. */
interface Plan {
  readonly kills: readonly Moment[];
  readonly fault: Fault;
  readonly ask?: Ask;
}

const SINGLE: Readonly<Record<Exclude<Moment, 'pressed' | 'reading'>, readonly Fault[]>> = {
  connecting: ['nothing', 'cut before', '503', '429 JSON, Retry-After'],
  arrived: [
    'nothing',
    'cut before',
    'cut after',
    '429 XML, Retry-After',
    '500',
    '502 HTML',
    'body cut off',
    'token expired',
  ],
  done: [
    'nothing',
    'cut after',
    'body cut off',
    '500 and done',
    'answered late',
    'answered late',
    '503',
    '429 XML, Retry-After',
  ],
  answered: [
    'nothing',
    'cut before',
    'cut after',
    '429 JSON, Retry-After',
    '500',
    '502 HTML',
    '503',
    'body cut off',
    'token expired',
  ],
  refreshing: ['token expired', 'token expired', 'token expired'],
  waiting: [
    '429 JSON',
    '429 XML',
    '429 JSON, Retry-After',
    '500',
    '502 HTML',
    '503',
    'cut before',
    'cut after',
    'body cut off',
  ],
  retried: ['500', '502 HTML', '503', 'cut before', 'cut after', 'body cut off', '429 JSON, Retry-After'],
};

/** Kills that need a person's press, and what is pressed. */
const BY_HAND_ONLY: readonly Plan[] = [
  { kills: ['pressed'], fault: 'nothing' },
  { kills: ['pressed'], fault: 'cut after' },
  { kills: ['reading'], fault: 'nothing', ask: 'preview' },
  { kills: ['reading'], fault: '500', ask: 'menu' },
  { kills: ['reading', 'connecting', 'done'], fault: 'body cut off', ask: 'preview' },
];

const SEVERAL: readonly Plan[] = [
  { kills: ['connecting', 'arrived', 'done'], fault: 'nothing' },
  { kills: ['arrived', 'waiting', 'retried'], fault: '500' },
  { kills: ['done', 'retried'], fault: 'cut after' },
  { kills: ['refreshing', 'arrived'], fault: 'token expired' },
  { kills: ['answered', 'waiting', 'retried'], fault: '502 HTML' },
];

/** Rounds that wait for the alarm alone, in each lane; each costs half a minute. */
const ALARMS = 3;

/** Every kill with every fault that it can meet, dealt out to the two lanes in an order that the seed decides. An automatic sync takes its time, so there are fewer of them. */
export function dealRounds(random: Random): Record<Lane, Round[]> {
  const single = Object.entries(SINGLE).flatMap(([moment, faults]) =>
    faults.map((fault): Plan => ({ kills: [moment as Moment], fault })),
  );
  const [first, second] = single.filter(isMinute);
  if (!first || !second) throw new Error('Two rounds wait a minute.');
  const rest = random.shuffled([...single.filter((plan) => !isMinute(plan)), ...SEVERAL]);
  const middle = Math.ceil(rest.length * 0.55);
  return {
    'by hand': rounds([...rest.slice(0, middle), ...BY_HAND_ONLY, first], ['preview', 'badge', 'menu'], random),
    automatic: rounds([...rest.slice(middle), second], ['automatic'], random),
  };
}

function rounds(plans: readonly Plan[], asks: readonly Ask[], random: Random): Round[] {
  const isAutomatic = asks.includes('automatic');
  let alarms = 0;
  return random.shuffled(plans).map((plan) => {
    const { kills, fault } = plan;
    const isAlarm = alarms < ALARMS && kills.length === 1 && !isUnrecorded(kills) && !isMinute(plan);
    if (isAlarm) alarms += 1;
    const quick: readonly Revival[] = isAutomatic ? ['the page', 'the popup', 'the list'] : ['the page', 'the popup'];
    return {
      ...{ kills, fault, ask: plan.ask ?? random.pick(asks) },
      revival: isAlarm ? 'the alarm' : kills.length > 1 ? 'the page' : random.pick(quick),
      edit: random.chance(0.5) ? random.pick(isAutomatic ? EDITS : EDITS_BY_HAND) : null,
      editFirst: random.chance(0.5),
    };
  });
}

const EDITS: readonly Edit[] = ['tax', 'rename', 'price'];
/** A difference that waits for a decision would be decided by whoever presses next. */
const EDITS_BY_HAND: readonly Edit[] = ['tax', 'rename'];

/** Whether the worker may die before it has noted what is wanted: then nobody else knows of it, and the person presses once more. */
export function isUnrecorded(kills: readonly Moment[]): boolean {
  return kills.includes('pressed') || kills.includes('reading');
}

function isMinute({ fault }: Plan): boolean {
  return fault === '429 JSON' || fault === '429 XML';
}
