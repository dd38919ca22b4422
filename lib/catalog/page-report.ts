/** What the content script last said of the page it runs in. */
export interface PageReport {
  readonly recognised: 'yes' | 'unsure' | 'no';
  readonly ownIntegration: boolean;
  readonly services: number;
  readonly columns: string;
  readonly subTab: 'active' | 'archived' | null;
  readonly at: number;
}
