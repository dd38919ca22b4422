// Stands for Node's `fs`: intuit-oauth writes files only when its logging is on, and here it never is.

/** Nothing exists: there is no disk. */
export function existsSync(): boolean {
  return false;
}

/** @throws always, so that logging can't be turned on unnoticed. */
export function mkdirSync(): never {
  throw new Error('There is no file system here');
}
