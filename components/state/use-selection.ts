import { useCallback, useState } from 'preact/hooks';

/** Which rows are chosen, by key. `toggle` stays the same function, so that rows that did not change need not be drawn again. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string, on: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      if (on) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);
  const setAll = useCallback((keys: readonly string[], on: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      for (const key of keys) {
        if (on) after.add(key);
        else after.delete(key);
      }
      return after;
    });
  }, []);
  const clear = useCallback(() => setSelected(new Set()), []);
  return { selected, toggle, setAll, clear };
}

/** What the box above a list of rows shows. */
export function overallState(keys: readonly string[], selected: ReadonlySet<string>): boolean | 'mixed' {
  const count = keys.filter((key) => selected.has(key)).length;
  return count === 0 ? false : count === keys.length ? true : 'mixed';
}
