import { describe, expect, it } from 'vitest';
import { contentSchemas } from '../../../lib/messages/schemas';
import { fitting } from '../../../lib/taxdome/read/fitting';
import { amount, service } from '../catalog/make';

const report = { recognised: 'yes', ownIntegration: false, services: 1, columns: 'name', subTab: null, at: 1 };
const isTaken = (services: unknown) =>
  contentSchemas['page.read'].safeParse({ connection: 'c', services, report, formOpen: false, whole: true }).success;

const plain = service('Audit', { rate: amount('15') });

describe('a list in which one text is longer than the worker takes', () => {
  it.each([
    ['a name of 5,000 characters is kept, since its status says why it is skipped', { name: 'N'.repeat(5_000) }, 2],
    ['a name of a million characters is left out', { name: 'N'.repeat(1_000_000) }, 1],
    ['a category of a million characters is left out', { category: 'C'.repeat(1_000_000) }, 1],
    ['a description of a million characters goes, its service stays', { description: 'D'.repeat(1_000_000) }, 2],
    [
      'a rate of a million characters is cut',
      { rate: { kind: 'problem', problem: 'not-a-number', text: 'R'.repeat(1_000_000) } as const },
      2,
    ],
  ])('%s, and the others are taken', (_, changes, count) => {
    const name = 'name' in changes ? changes.name : 'Long';
    const long = service(name, changes);
    const services = fitting([long, plain]);
    expect(services).toHaveLength(count);
    expect(services.at(-1)).toBe(plain);
    expect(isTaken(services)).toBe(true);
  });

  it('is refused as it stands', () => {
    expect(isTaken([service('N'.repeat(1_000_000)), plain])).toBe(false);
  });

  it('is the list itself where nothing is too long', () => {
    expect(fitting([plain])).toEqual([plain]);
  });
});
