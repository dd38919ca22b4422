import { INTUIT_LIMITS } from '../../../lib/quickbooks/pacing';
import type { Table } from '../table';
import { latencyOf, SERVICES } from './conditions';
import type { Measured } from './first-sync';
import type { BrowserSync } from './in-browser';
import { lowerBound } from './lower-bound';

/** Chromium opens so many HTTP/1.1 connections to one host. */
const CHROMIUM = 6;

/** The measurements that are compared. */
export interface Results {
  readonly first: Measured;
  readonly withCategories: Measured;
  /** How many of them. */
  readonly categories: number;
  readonly browser: BrowserSync;
  readonly others: readonly Measured[];
}

/** The first syncs held against the least possible time and against the peers; below one is better than what a row names. */
export function ratios({ first, withCategories, categories, browser, others }: Results): Table {
  const atOnce = lowerBound(SERVICES, INTUIT_LIMITS.atOnce);
  const six = lowerBound(SERVICES, CHROMIUM);
  // Categories go before what stands in them, in a batch of their own.
  const ahead = latencyOf(categories) / 1_000;
  const row = (what: string, { seconds }: { seconds: number }, against: string, other: number) => [
    what,
    seconds.toFixed(2),
    against,
    other.toFixed(2),
    (seconds / other).toFixed(other > seconds ? 3 : 2),
  ];
  const shown = { seconds: browser.shown };
  return {
    title: [
      'Ratios',
      `    Bound with ${INTUIT_LIMITS.atOnce} connections: ${atOnce.formula}`,
      `    Bound with Chromium's ${CHROMIUM}: ${six.formula}`,
      `    With ${categories} new categories: ${ahead.toFixed(2)} s for their batch, and then the same`,
    ].join('\n'),
    columns: ['', 'seconds', 'against', 'seconds', 'ratio'],
    rows: [
      row('Engine in Node', first, `bound, ${INTUIT_LIMITS.atOnce} connections`, atOnce.seconds),
      row('Engine in Node', first, `bound, ${CHROMIUM} connections`, six.seconds),
      row(`Engine in Node, ${categories} categories`, withCategories, 'bound with categories', ahead + atOnce.seconds),
      row('Chromium, last answer', browser, `bound, ${CHROMIUM} connections`, six.seconds),
      row('Chromium, all badges Synced', shown, `bound, ${CHROMIUM} connections`, six.seconds),
      ...others.flatMap((other) => [
        row('Engine in Node', first, other.title, other.seconds),
        row('Chromium, all badges Synced', shown, other.title, other.seconds),
      ]),
    ],
  };
}
