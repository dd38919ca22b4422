import type { ServiceDraft } from '../catalog/copying';

/** Where an item stands on its way. `paused` and `by-hand` wait for a person; the last four are ends, of which `failed` and `stopped` can be begun anew. */
export type CopyState = 'waiting' | 'paused' | 'filling' | 'by-hand' | 'added' | 'skipped' | 'failed' | 'stopped';

/** One item on its way from QuickBooks to TaxDome's form. */
export interface CopyEntry {
  readonly connection: string;
  readonly itemId: string;
  /** Entries of one Save share it, and so does what an earlier one left; newest run last. */
  readonly run: string;
  readonly order: number;
  readonly draft: ServiceDraft;
  readonly state: CopyState;
  /** Its name was held against all services, Archived included, and is free. */
  readonly checked?: true;
  /** The run was stopped, or paused, while this one was under way: it is not begun again, or not yet. */
  readonly halting?: 'stopped' | 'paused';
  /** Its page was reloaded while a save may have been on its way: only a list that was loaded after this (epoch ms) says whether it was saved. */
  readonly decidedAfter?: number;
  /** The page's message, or what the form driver could not do, or why it was skipped. */
  readonly problem: string | null;
  /** What the form had no field or no choice for, and so was left blank. */
  readonly unset?: readonly ('description' | 'category')[];
  readonly at: number;
  /** An earlier run left it: the report goes on showing it, but the run has nothing to do about it. */
  readonly kept?: true;
}

export type { ServiceDraft };

/** Whether the run is still to do something about it, now or when it goes on. */
export function isOpen({ state }: Pick<CopyEntry, 'state'>): boolean {
  return state === 'filling' || state === 'waiting' || state === 'paused';
}
