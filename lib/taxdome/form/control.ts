/** A control of a form, by the way it is filled. */
export type Control =
  | { readonly kind: 'text'; readonly element: HTMLInputElement | HTMLTextAreaElement }
  | { readonly kind: 'editable'; readonly element: HTMLElement }
  | { readonly kind: 'select'; readonly element: HTMLSelectElement }
  /** Opens a list of choices elsewhere; may be an input that filters it. */
  | { readonly kind: 'popup'; readonly element: HTMLElement }
  /** Choices that all show: radio buttons, segments, an open list box. */
  | { readonly kind: 'set'; readonly element: HTMLElement; readonly options: readonly HTMLElement[] };
