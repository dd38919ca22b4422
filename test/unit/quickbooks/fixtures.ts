import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/quickbooks/', import.meta.url);

/** The text of a file of test/fixtures/quickbooks. */
export function fixtureText(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** A parsed file of test/fixtures/quickbooks. */
export function fixture<Shape>(path: string): Shape {
  return JSON.parse(fixtureText(path)) as Shape;
}

/** A recorded exchange of `qbo_api/`. */
export interface Recorded {
  readonly response: {
    readonly status: { readonly code: number };
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly bodyRaw: string;
  };
}

/** A recorded reply as the browser hands it over. */
export function replay({ response }: Recorded): Response {
  const headers = Object.entries(response.headers)
    .filter(([name]) => !/^(transfer-encoding|content-length|connection)$/i.test(name))
    .map(([name, [value = '']]): [string, string] => [name, value]);
  return new Response(response.bodyRaw, { status: response.status.code, headers });
}
