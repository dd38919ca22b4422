import type { ServiceDraft } from '../catalog/copying';

/** One item on its way from QuickBooks to TaxDome's form. */
export interface CopyEntry {
  readonly connection: string;
  readonly itemId: string;
  /** Entries of one Save share it; newest run last. */
  readonly run: string;
  readonly order: number;
  readonly draft: ServiceDraft;
  readonly state: 'waiting' | 'filling' | 'added' | 'failed' | 'stopped';
  /** The run was stopped while this one was under way: it is not begun again. */
  readonly stopping?: true;
  /** The page's message, or what the form driver could not do. */
  readonly problem: string | null;
  readonly at: number;
}

export type { ServiceDraft };
