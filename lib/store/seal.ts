/** A text that only the holder of the key can read: AES-GCM with a fresh 96-bit nonce. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** A key that can be used but not read, not even by this extension. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Encrypts a JSON value, bound to `place`: moved to another row it can't be opened. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { nonce, data: await crypto.subtle.encrypt(parameters(nonce, place), key, text) };
}

/** What was sealed there, null where it can't be opened: another key, another row, or altered bytes. */
export async function unseal(key: CryptoKey, place: string, { nonce, data }: Sealed): Promise<unknown> {
  try {
    const text = await crypto.subtle.decrypt(parameters(nonce, place), key, data);
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return null;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}
