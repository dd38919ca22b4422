import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks at a value again and again until it fulfils a condition, and gives it.
 *
 * @throws Error with the last value where that takes longer than `timeout` ms.
 */
export async function waitUntil<Value>(
  look: () => Value | Promise<Value>,
  fulfilled: (value: Value) => boolean,
  { timeout = 20_000, of = 'the value' }: { readonly timeout?: number; readonly of?: string } = {},
): Promise<Value> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await look();
    if (fulfilled(value)) return value;
    if (Date.now() > end) throw new Error(`After ${timeout} ms ${of} was still ${describe(value)}`);
    await sleep(60);
  }
}

function describe(value: unknown): string {
  return JSON.stringify(value instanceof Map ? [...value] : value, null, 1);
}
