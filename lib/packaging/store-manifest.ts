/**
 * The manifest as a store takes it: without `key`, which pins the id of an unpacked build. Each store signs with a key of its own; the
 * Chrome Web Store refuses a new item that brings one.
 */
export function storeManifest(manifest: Uint8Array): Uint8Array {
  const { key: _, ...rest } = JSON.parse(new TextDecoder().decode(manifest)) as Record<string, unknown>;
  return new TextEncoder().encode(JSON.stringify(rest));
}
