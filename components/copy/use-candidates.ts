import { useCallback, useMemo, useState } from 'preact/hooks';
import { type CopyCandidate, copyable } from '../../lib/catalog/copying';
import type { Unit } from '../../lib/catalog/service';
import type { Snapshot } from '../../lib/catalog/snapshot';

/** The company's items as services, with the rate types that were set by hand. */
export function useCandidates({ items, services, links }: Snapshot) {
  const [units, setUnits] = useState<ReadonlyMap<string, Unit | null>>(new Map());
  const setUnit = useCallback((itemId: string, unit: Unit | null) => {
    setUnits((before) => new Map(before).set(itemId, unit));
  }, []);
  const read = useMemo(() => copyable(items, services, links.values()), [items, services, links]);
  const all = useMemo(
    () => (units.size === 0 ? read : read.map((candidate) => withUnit(candidate, units))),
    [read, units],
  );
  const known = useMemo(() => new Set(services.flatMap(({ category }) => (category ? [category] : []))), [services]);
  return { all, known, setUnit };
}

function withUnit(candidate: CopyCandidate, units: ReadonlyMap<string, Unit | null>): CopyCandidate {
  const unit = units.get(candidate.item.id);
  if (unit === undefined) return candidate;
  // What was set by hand is no longer in doubt.
  const warning = candidate.warning === 'sku-not-unit' ? null : candidate.warning;
  return { ...candidate, draft: { ...candidate.draft, unit }, warning };
}
