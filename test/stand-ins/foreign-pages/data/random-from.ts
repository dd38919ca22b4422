/** Numbers in [0, 1) that follow from a seed: a linear congruential generator, good enough to spread words and rates. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // Its low bits repeat early; they are stirred into the high ones.
    return (Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0) / 4_294_967_296;
  };
}
