import { FakeClock } from './fake-clock';
import { FAULT_PLANS, type FaultPlan } from './fault-plans';
import { breaches, picture } from './invariants';
import type { Kill } from './life';
import { COMPANY, runScenario } from './scenario';
import { World } from './world';

/** What was run, for a reader of the campaign. */
export interface MatrixReport {
  readonly lines: readonly string[];
  readonly failures: readonly string[];
}

/** Calls whose effect lasts by itself. All others only read, or do something in a transaction that is not committed yet: after one of them is the same moment as before the next call. */
const LASTING = /^(?:commit|fetch|session|open)/u;

/**
 * Kills the worker at every crossing of the seam to store and network, under every fault order, and looks at what became of everything.
 *
 * @param sample of the calls with a lasting effect every one, with the fault orders in turn; else every call of every fault order
 * @param part which of how many parts, so that two processes can share the work
 */
export async function runMatrix(sample: boolean, { part, of }: { part: number; of: number }): Promise<MatrixReport> {
  const clock = new FakeClock();
  clock.install();
  try {
    return await all(clock, sample, { part, of });
  } finally {
    clock.uninstall();
  }
}

async function all(clock: FakeClock, sample: boolean, { part, of }: { part: number; of: number }) {
  const lines: string[] = [];
  const failures: string[] = [];
  const expected = (await run(clock, plan(0), [])).picture;
  const totals = { sites: 0, runs: 0, killed: 0, from: performance.now() };
  for (const [index, each] of FAULT_PLANS.entries()) {
    if (!sample && index % of !== part) continue;
    const whole = await run(clock, each, []);
    failures.push(...differs(`${each.name}: no kill`, whole, expected));
    const kills = sample
      ? killsOf(whole.sites)
          .filter(({ at }) => LASTING.test(whole.sites[at] ?? ''))
          .filter((_, order) => order % (FAULT_PLANS.length * of) === index * of + part)
      : killsOf(whole.sites);
    for (const kill of kills) {
      const killed = await run(clock, each, [kill]);
      totals.killed += killed.workers > whole.workers ? 1 : 0;
      failures.push(
        ...differs(`${each.name}: killed ${kill.when} call ${kill.at} (${whole.sites[kill.at]})`, killed, expected),
      );
    }
    totals.sites += whole.sites.length;
    totals.runs += kills.length + 1;
    lines.push(`${each.name}: ${whole.sites.length} calls cross the seam, ${kills.length} kills`);
  }
  const minutes = ((performance.now() - totals.from) / 60_000).toFixed(2);
  lines.push(`${totals.sites} sites, ${totals.runs} runs, ${failures.length} failures, ${minutes} min`);
  return { lines, failures };
}

function plan(index: number): FaultPlan {
  const found = FAULT_PLANS[index];
  if (!found) throw new RangeError(`No fault plan ${index}`);
  return found;
}

function killsOf(sites: readonly string[]): Kill[] {
  return sites.flatMap((site, at): Kill[] => [
    { at, when: 'before' },
    ...(LASTING.test(site) ? [{ at, when: 'after' } as const] : []),
  ]);
}

interface Ran {
  readonly sites: readonly string[];
  readonly workers: number;
  readonly picture: string;
  readonly breaches: readonly string[];
}

async function run(clock: FakeClock, faults: FaultPlan, kills: readonly Kill[]): Promise<Ran> {
  const world = await World.start(clock, { seed: COMPANY, batchSize: 4, kills });
  faults.arm(world.intuit);
  try {
    await runScenario(world);
    const found = await breaches(world);
    return { sites: world.seam.sites, workers: world.workers, picture: picture(world), breaches: found };
  } catch (error) {
    return { sites: world.seam.sites, workers: world.workers, picture: '', breaches: [String(error)] };
  }
}

function differs(what: string, { breaches: found, picture: seen }: Ran, expected: string): string[] {
  if (found.length > 0) return [`${what}: ${found.join('; ')}`];
  if (seen === expected) return [];
  const lines = expected.split('\n');
  const other = seen.split('\n');
  const changes = [
    ...lines.filter((line) => !other.includes(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !lines.includes(line)).map((line) => `+ ${line}`),
  ];
  return [`${what}:\n  ${changes.join('\n  ')}`];
}
