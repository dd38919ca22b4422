import fc from 'fast-check';

/** The text of a set-up file: one that is right but for a part, and texts that are none. */
export function exportedSetUp(junk: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const file = {
    ...{ format: 'taxdome-quickbooks-set-up', version: 1, exportedAt: '2026-11-01', firm: 'harbourlane.taxdome.com' },
    ...{ company: 'Demo', environment: 'production', links: [], decisions: [], aliases: [] },
    settings: { incomeAccount: null, categoryAccounts: {}, categories: true, unitInSku: true },
    page: { pointed: null, besideOwnIntegration: false },
  };
  const parts = Object.keys(file);
  return fc.oneof(
    fc.constant(JSON.stringify(file)),
    fc
      .tuple(fc.constantFrom(...parts, '__proto__', 'extra'), junk)
      .map(([part, value]) => textOf({ ...file, [part]: value })),
    fc.constantFrom('', '{', 'null', '[]', '{"__proto__":{"format":"x"}}', `{"version":${'9'.repeat(400)}}`),
    fc.json(),
  );
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}
