/** How the create and edit form is built. */
export interface FormSettings {
  /** A sidebar over the list, a dialog over the list, or a page of its own in place of the list. */
  readonly place: 'sidebar' | 'dialog' | 'route';
  /**
   * Control of the rate type: a button with a listbox in a portal, a native select, a combobox that filters, native radio buttons, or buttons side by side.
   */
  readonly rateType: 'listbox' | 'native' | 'combobox' | 'radio' | 'segments';
  /** Control of the category: a combobox that filters and creates, a native select, or a button with a listbox in a portal. */
  readonly category: 'combobox' | 'native' | 'listbox';
  /** Whether labels are tied to their controls by id, wrap them, or only stand above them. */
  readonly labels: 'tied' | 'wrapped' | 'loose';
  /**
   * The amount: takes the firm's format when the field is left, groups while one types, fills from the cents while one types, or is `<input type=number>`.
   */
  readonly money: 'on-leave' | 'typing' | 'cents' | 'number';
  readonly tax: 'switch' | 'checkbox';
}

/** Forms by the kind of control that they are about. */
export const FORMS = {
  listbox: {
    place: 'sidebar',
    rateType: 'listbox',
    category: 'combobox',
    labels: 'tied',
    money: 'on-leave',
    tax: 'switch',
  },
  native: {
    place: 'dialog',
    rateType: 'native',
    category: 'native',
    labels: 'wrapped',
    money: 'typing',
    tax: 'checkbox',
  },
  combobox: {
    place: 'route',
    rateType: 'combobox',
    category: 'listbox',
    labels: 'loose',
    money: 'typing',
    tax: 'switch',
  },
  radio: { place: 'sidebar', rateType: 'radio', category: 'native', labels: 'tied', money: 'typing', tax: 'checkbox' },
  segments: {
    place: 'dialog',
    rateType: 'segments',
    category: 'combobox',
    labels: 'loose',
    money: 'on-leave',
    tax: 'switch',
  },
} as const satisfies Record<string, FormSettings>;

export type FormName = keyof typeof FORMS;
