import type { FormProblem } from '../../messages/protocol';

/** Ends one creation: the form can't be driven for certain. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
  constructor(
    readonly problem: FormProblem,
    readonly maybeSaved = false,
  ) {
    super(problem);
  }
}

/** Ends one creation: the page showed a validation message. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
