/** The `Message` of each code: Intuit's error documentation, or a recorded reply (see the README). */
const MESSAGES: Readonly<Record<string, string>> = {
  '500': 'Unsupported Operation',
  '610': 'Object Not Found',
  '1040': 'Batch Size Limit Exceeded',
  '2010': 'Request has invalid or unsupported property',
  '2020': 'Required param missing, need to supply the required value for the API',
  '2030': 'Invalid ID',
  '2040': 'Invalid String. The string contains unsupported characters',
  '2050': 'String length is either shorter or longer than supported by specification',
  '2170': 'Invalid Enumeration',
  '2500': 'Invalid Reference Id',
  '4000': 'Error parsing query',
  '4001': 'Invalid query',
  '5010': 'Stale Object Error',
  '6000': 'A business validation error has occurred while processing your request',
  '6190': 'Invalid Company Status',
  '6240': 'Duplicate Name Exists Error',
  '6430': 'Invalid account type used',
  '10000': 'An application error has occurred while processing your request',
};

/** A fault of the accounting service, in the envelope with capitals. */
export class QboFault extends Error {
  readonly detail: string;
  readonly element: string | undefined;

  constructor(
    readonly code: string,
    detail: string,
    element?: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? 'Error');
    this.detail = detail;
    this.element = element;
  }

  get status(): number {
    return this.code === '10000' ? 500 : 400;
  }

  get type(): string {
    return this.code === '10000' ? 'SystemFault' : 'ValidationFault';
  }
}
