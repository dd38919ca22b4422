/** How a test page draws its form; each kind is one that some UI library has. */
export interface PageOptions {
  readonly language: Language;
  readonly container: 'drawer' | 'dialog' | 'native-dialog' | 'inline' | 'waiting-drawer';
  readonly opener: 'button' | 'menu-on-pointerdown' | 'split';
  readonly labels: 'for' | 'wrapping' | 'aria' | 'loose' | 'placeholder' | 'after';
  readonly unit: 'native' | 'listbox' | 'combobox' | 'radio' | 'segmented' | 'segments-by-class' | 'homemade';
  readonly category: 'native' | 'listbox' | 'combobox' | 'creatable' | 'absent';
  readonly money: 'plain' | 'while-typing' | 'on-blur' | 'number' | 'cents' | 'points-only';
  readonly description: 'textarea' | 'editable' | 'absent';
  readonly save:
    | 'shows'
    | 'closes-without-row'
    | 'drops-rate'
    | 'rounds-rate'
    | 'refuses-inline'
    | 'refuses-with-toast'
    | 'hangs'
    | 'stays-open';
  readonly asksBeforeDiscarding: boolean;
  /** Rows on the first page of the list; there is no second one to go to. */
  readonly rowsShown: number;
  readonly saveMilliseconds: number;
  /** For so long after the form has opened the page keeps Save switched off. */
  readonly checkMilliseconds: number;
}

export type Language = 'en' | 'fr' | 'de' | 'es' | 'ja';

export const DEFAULTS: PageOptions = {
  language: 'en',
  container: 'drawer',
  opener: 'button',
  labels: 'for',
  unit: 'native',
  category: 'native',
  money: 'plain',
  description: 'textarea',
  save: 'shows',
  asksBeforeDiscarding: false,
  rowsShown: 1_000,
  saveMilliseconds: 60,
  checkMilliseconds: 0,
};

/** What the page has saved, for tests to see. */
export interface Saved {
  readonly name: string;
  readonly description: string;
  /** Plain decimal text as the page understood it. */
  readonly rate: string;
  readonly unit: 'hour' | 'item' | '';
  readonly category: string;
}
