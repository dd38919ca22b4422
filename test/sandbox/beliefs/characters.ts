import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, held, refuted, undecided } from '../belief';
import { told } from '../refusal';
import type { Session } from '../session';

const LATIN_1 = 'Crème brûlée, 5 º, ß, ÿ';
const BEYOND = 'Žižek Ω 相続税 🧾';

async function sent(session: Session, characters: string) {
  const name = session.name(characters);
  const item = await session.create({ name });
  if (item instanceof QuickBooksError) return { item, same: false, evidence: told(item) };
  return { item, same: item.name === name, evidence: `“${name}” came back as “${item.name}”` };
}

export const characters: readonly Belief[] = [
  {
    id: 'latin1-kept',
    sentence: 'Characters of ISO 8859-1 come back as they were sent',
    async check(session) {
      const { same, evidence } = await sent(session, LATIN_1);
      return decide(same, evidence);
    },
  },
  {
    id: 'latin1-us',
    sentence: 'US companies take characters of ISO 8859-1 only',
    async check(session) {
      const { country } = session.company;
      if (country !== 'US') return undecided(`this company is in ${country ?? 'an unknown country'}`);
      const { same, evidence } = await sent(session, BEYOND);
      return decide(!same, evidence);
    },
  },
  {
    id: 'utf8-elsewhere',
    sentence: 'Companies outside the US take every character',
    async check(session) {
      const { country } = session.company;
      if (country === 'US' || country === null)
        return undecided(`this company is in ${country ?? 'an unknown country'}`);
      const { item, same, evidence } = await sent(session, BEYOND);
      return item instanceof QuickBooksError || !same ? refuted(evidence) : held(evidence);
    },
  },
];
