/** Which of Intuit's two worlds a company lives in; the keys of one do not open the other. */
export type Environment = 'production' | 'sandbox';

/** The keys of the firm's own Intuit app. The secret never leaves the worker. */
export interface Keys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: Environment;
}
