import type { Company } from '../catalog/item';
import type { Connection } from '../store/schema';
import type { WorkerContext } from './context';

/** What is known of a company that a firm has just let the extension into. */
interface LetInto extends Pick<Connection, 'firm' | 'environment' | 'company'> {
  readonly realmId: string;
}

/**
 * The id under which a firm's company is kept here, with all its links: also where its row or its keys were lost, unless it may be another's.
 *
 * @returns null where it is new; `byName` where the company's number was lost and its name speaks for it
 */
export async function knownConnection(
  { store, vault }: WorkerContext,
  { firm, environment, company, realmId }: LetInto,
): Promise<{ readonly id: string; readonly byName: boolean } | null> {
  const ofRealm = await vault.findByRealm(environment, realmId);
  const [connections, hosts] = [await store.getAll('connections'), await store.getAllKeys('firms')];
  const ofFirm = connections.filter((each) => each.firm === firm);
  const known = ofFirm.find(({ id }) => ofRealm.includes(id));
  if (known) return { id: known.id, byName: false };
  // The row named the firm: where this browser knows another one, keys without a row may be of that.
  const isOnlyFirm = ofFirm.length === connections.length && hosts.every((host) => host === firm);
  const [rowless, ...others] = ofRealm.filter((id) => connections.every((each) => each.id !== id));
  if (rowless !== undefined && others.length === 0 && isOnlyFirm) return { id: rowless, byName: false };
  const [named, ...namesakes] = ofFirm.filter(
    (each) => each.environment === environment && isSame(each.company, company),
  );
  if (!named || namesakes.length > 0 || (await vault.get(named.id))) return null;
  return { id: named.id, byName: true };
}

/** By all that is kept of a company outside of the vault; the currency can't always be read. */
function isSame(one: Company, other: Company): boolean {
  const isOtherCurrency = one.currency !== null && other.currency !== null && one.currency !== other.currency;
  return one.name === other.name && one.country === other.country && !isOtherCurrency;
}
