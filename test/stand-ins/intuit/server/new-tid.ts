import { randomBytes } from 'node:crypto';

/** A transaction id in the form of the recorded ones: `1-5f7330cd-1fc9497d6a66d95b7c8d19a1`. */
export function newTid(at: number): string {
  const seconds = Math.floor(at / 1000).toString(16);
  return `1-${seconds}-${randomBytes(12).toString('hex')}`;
}
