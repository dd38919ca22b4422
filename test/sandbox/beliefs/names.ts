import type { Item } from '../../../lib/catalog/item';
import { itemName } from '../../../lib/catalog/service-values';
import { activeBody } from '../../../lib/quickbooks/item-body';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, type Finding, refuted } from '../belief';
import { told } from '../refusal';

/** What became of a second item: 6240 says that its name is taken. */
function taken(second: Item | QuickBooksError): Finding {
  if (second instanceof QuickBooksError) return decide(second.code === '6240', told(second));
  return refuted(`a second item was made: ${second.id}, “${second.name}”`);
}

/** Names that must be refused, by what is wrong with them. */
const REFUSED: readonly (readonly [what: string, name: (start: string) => string])[] = [
  ['101 characters', (start) => start.padEnd(101, 'x')],
  ['a tab', (start) => `${start} a\tb`],
  ['a new line', (start) => `${start} a\nb`],
  ['a colon', (start) => `${start} a:b`],
];

export const names: readonly Belief[] = [
  {
    id: 'name-across-categories',
    sentence: 'A name is unique among all items, whatever their category',
    async check(session) {
      const [here, there] = [await session.category('category A'), await session.category('category B')];
      const item = await session.service('in a category', {}, here.id);
      return taken(await session.create({ name: item.name }, there.id));
    },
  },
  {
    id: 'name-case',
    sentence: 'Names that differ in case alone are the same name',
    async check(session) {
      await session.service('Upper and lower');
      return taken(await session.create({ name: session.name('uPPER AND LOWER') }));
    },
  },
  {
    id: 'name-accents',
    sentence: 'Names that differ in an accent are two names',
    async check(session) {
      await session.service('cafe');
      const second = await session.create({ name: session.name('café') });
      if (second instanceof QuickBooksError) return refuted(told(second));
      return decide(second.name === session.name('café'), `a second item was made: “${second.name}”`);
    },
  },
  {
    id: 'name-inactive',
    sentence: 'An inactive item keeps its name from being used again',
    async check(session) {
      const item = await session.service('inactive name');
      const inactive = await session.made(activeBody(item, false));
      const finding = taken(await session.create({ name: item.name }));
      return { ...finding, evidence: `the inactive item is called “${inactive.name}”; ${finding.evidence}` };
    },
  },
  {
    id: 'inactive-suffix',
    sentence: 'The name of an inactive item stays as it was, or gains ` (deleted)`',
    async check(session) {
      const item = await session.service('made inactive');
      await session.made(activeBody(item, false));
      const now = String((await session.read(item.id)).Name);
      return decide(itemName({ ...item, active: false, name: now }) === item.name, `“${item.name}” became “${now}”`);
    },
  },
  {
    id: 'reactivation',
    sentence: 'An inactive item can be made active again, under the name that it had',
    async check(session) {
      const item = await session.service('active again');
      const inactive = await session.made(activeBody(item, false));
      const again = await session.write(activeBody(inactive, true));
      if (again instanceof QuickBooksError) return refuted(told(again));
      return decide(again.active && again.name === item.name, `active: ${again.active}, called “${again.name}”`);
    },
  },
  {
    id: 'name-form',
    sentence: 'A name has at most 100 characters, and no tab, new line or colon',
    async check(session) {
      const longest = session.name('of 100 characters ').padEnd(100, 'x');
      const made = await session.create({ name: longest });
      if (made instanceof QuickBooksError) return refuted(`100 characters: ${told(made)}`);
      const outcomes = [`100 characters: came back with ${made.name.length}`];
      let holds = made.name === longest;
      for (const [what, name] of REFUSED) {
        const other = await session.create({ name: name(session.name(what)) });
        const refused = other instanceof QuickBooksError;
        outcomes.push(
          `${what}: ${refused ? `refused with ${other.code}` : `taken, came back as ${JSON.stringify(other.name)}`}`,
        );
        holds &&= refused;
      }
      return decide(holds, outcomes.join('; '));
    },
  },
];
