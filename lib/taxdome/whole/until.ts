/** Looks every 60 ms whether something holds; false when the time (ms) is up or the signal aborts. */
export async function until(holds: () => boolean, within: number, signal?: AbortSignal): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end && !signal?.aborted; ) {
    if (holds()) return true;
    await new Promise((done) => setTimeout(done, 60));
  }
  return holds();
}
