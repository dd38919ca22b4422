/**
 * A function that keeps its answers, for what is asked of every row and again at every look. `answer` must depend on its text alone.
 *
 * @param most so many answers are kept; then all are forgotten
 */
export function remembering<Answer>(answer: (text: string) => Answer, most = 20_000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
