import { expect, it } from 'vitest';
import { runMatrix } from './matrix';

const WHOLE = process.env.CAMPAIGN !== undefined;

it('a worker that dies at any call, whatever fails besides, leaves each service as one right item (first half)', async () => {
  const { lines, failures } = await runMatrix(!WHOLE, { part: 0, of: 2 });
  if (WHOLE) console.log(lines.join('\n'));
  expect(failures.slice(0, 20).join('\n')).toBe('');
}, 2_400_000);
