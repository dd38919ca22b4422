import { randomBytes } from 'node:crypto';

const START = 'verify-sandbox';
const OWN = /^verify-sandbox [0-9a-z]{9,} /u;

/** Names of what this program makes. They can't be deleted, so they say for ever where they come from. */
export class OwnNames {
  readonly prefix: string;

  /** @param now epoch ms: names of two runs are never the same. */
  constructor(now: number) {
    const random = (randomBytes(2).readUInt16BE() % 1296).toString(36).padStart(2, '0');
    this.prefix = `${START} ${Math.floor(now / 1000)
      .toString(36)
      .padStart(7, '0')}${random} `;
  }

  name(label: string): string {
    return this.prefix + label;
  }

  /** Whether this run or an earlier one made what has that name. */
  static isOwn(name: string): boolean {
    return OWN.test(name);
  }
}
