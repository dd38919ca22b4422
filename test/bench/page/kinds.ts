import type { Cost } from './meter';

/** The kinds of cost in the order in which they are printed, and what they are called there. */
export const KINDS: readonly { readonly kind: keyof Cost; readonly label: string }[] = [
  { kind: 'script', label: 'script' },
  { kind: 'scriptDuration', label: 'ScriptDuration' },
  { kind: 'style', label: 'style' },
  { kind: 'layout', label: 'layout' },
  { kind: 'task', label: 'all tasks' },
];
