// Stands for csrf: intuit-oauth makes a `state` with it when it is given none. The extension makes its own and keeps it until the callback.

class Csrf {
  /** @throws always: a state that is not kept could not be checked. */
  secretSync(): never {
    throw new Error('The state must be given');
  }

  /** @throws always: a state that is not kept could not be checked. */
  create(): never {
    throw new Error('The state must be given');
  }
}

// The name under which bundlers hand an ES module whole to `require`, as Node does.
export { Csrf as 'module.exports' };
