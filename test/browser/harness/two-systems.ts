import type { Company, IntuitStandIn } from '../../stand-ins/intuit';
import type { Firm, TaxDomeStandIn } from '../../stand-ins/taxdome';

/** A firm at TaxDome and its company at Intuit, as the stand-ins really hold them, whatever browser stands between. */
export class TwoSystems {
  constructor(
    readonly intuit: IntuitStandIn,
    readonly taxdome: TaxDomeStandIn,
  ) {}

  get firm(): Firm {
    return this.taxdome.firm();
  }

  get company(): Company {
    const [first] = this.intuit.companies;
    if (!first) throw new Error('The stand-in has no company.');
    return first;
  }

  /** The company's items that are no categories, by name. */
  itemNames(): string[] {
    return this.company.items().flatMap(({ Name, Type }) => (Type === 'Category' ? [] : [Name]));
  }

  /** Requests that would change the books, in the order of arrival. */
  writes() {
    return this.intuit.journal.filter(({ operation }) => ['create', 'update', 'batch'].includes(operation));
  }
}
