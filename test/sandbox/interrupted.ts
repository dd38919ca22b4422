/** The person wants the run to end. What is under way is finished, and then everything is put back. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Interrupted');
  }
}
