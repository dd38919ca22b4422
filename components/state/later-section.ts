import type { ComponentType } from 'preact';

/** A section whose code is a file of its own, which is fetched when it is asked for. */
export class LaterSection<Props> {
  #component: ComponentType<Props> | undefined;
  #fetching: Promise<void> | undefined;

  /** @param load imports the section's file */
  constructor(readonly load: () => Promise<ComponentType<Props>>) {}

  /** There once it is fetched. */
  get component(): ComponentType<Props> | undefined {
    return this.#component;
  }

  /** Resolves when the section is there; one that could not be fetched is fetched again by who asks next. */
  async fetch(): Promise<void> {
    this.#fetching ??= this.load().then(
      (component) => {
        this.#component = component;
      },
      () => {
        this.#fetching = undefined;
      },
    );
    await this.#fetching;
  }
}
