import type { EvidenceName } from '../../lib/catalog/evidence-names';
import type { Firm } from '../../lib/store/schema';

/**
 * What is said of the open page. `unclear`: it is the services list, but active and archived services can't be told apart. `changed`: the list was recognised before and
 * no longer is. `refused`: a person said that it is not the list.
 */
export type PageView =
  | 'none'
  | 'own-integration'
  | 'yes'
  | 'empty'
  | 'unclear'
  | 'unsure'
  | 'refused'
  | 'changed'
  | 'log-in'
  | 'no';

/** TaxDome draws its pages seconds after they are opened; what is missing before is no sign of a change. Milliseconds. */
export const DRAWN_AFTER = 8_000;

/** What to say of a firm's page at a moment. */
export function pageView(firm: Firm | null, now: number): PageView {
  const page = firm?.page;
  if (!page) return 'none';
  const has = (name: EvidenceName) => page.evidence?.some((piece) => piece.name === name) === true;
  if (page.ownIntegration && !firm.besideOwnIntegration) return 'own-integration';
  if (page.recognised === 'yes') return page.columns === '' ? 'empty' : 'yes';
  if (has('log-in')) return 'log-in';
  if (has('refused')) return 'refused';
  if (page.recognised === 'unsure' && has('sub-tab-unclear') && !firm.recognisedAt) return 'unclear';
  const saysServices = page.path === firm.recognisedAt || (has('heading') && has('address'));
  if (firm.recognisedAt && saysServices && now - page.at >= DRAWN_AFTER) return 'changed';
  if (page.recognised === 'unsure') return has('sub-tab-unclear') ? 'unclear' : 'unsure';
  return 'no';
}
