/** Where a person works with QuickBooks in the browser (Intuit's own addresses; the list of products and services, since an item has no address that Intuit documents). */
const ORIGINS = { production: 'https://qbo.intuit.com', sandbox: 'https://sandbox.qbo.intuit.com' } as const;

/** The page of QuickBooks on which a company's products and services are listed. */
export function itemsAddress(environment: keyof typeof ORIGINS): string {
  return `${ORIGINS[environment]}/app/items`;
}
