import type { EvidenceName } from './evidence-names';

/** What the content script last said of the page it runs in. What is optional is missing in reports that an earlier version stored. */
export interface PageReport {
  readonly recognised: 'yes' | 'unsure' | 'no';
  readonly ownIntegration: boolean;
  readonly services: number;
  /** What the list is made of and its columns in one line, `table|_,name,category,rate,unit,_`; empty where there is no list. */
  readonly columns: string;
  readonly subTab: 'active' | 'archived' | null;
  /** Why it is taken for that: of the list that comes nearest, where none is taken for the services list. */
  readonly evidence?: readonly { readonly name: EvidenceName; readonly weight: number }[] | undefined;
  /** The sum of the weights. */
  readonly score?: number | undefined;
  /** The page's address without the host and without ids, as `placeOf` gives it. */
  readonly path?: string | undefined;
  readonly at: number;
}
