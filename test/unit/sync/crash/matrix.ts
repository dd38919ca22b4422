import { FakeClock } from './fake-clock';
import { FAULT_PLANS, type FaultPlan } from './fault-plans';
import { breaches, picture } from './invariants';
import type { Kill } from './life';
import { COMPANY, runScenario } from './scenario';
import { World } from './world';

/** Which of how many parts, so that two processes share the work. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** What was run, and what went wrong. */
export interface MatrixReport {
  readonly lines: readonly string[];
  readonly failures: readonly string[];
}

/** Failures after which nothing new is learnt. */
const ENOUGH = 20;

/** Calls that leave something behind by themselves. All others only read, or do something in a transaction that is not committed yet: whoever dies before or after one of them leaves what the last lasting call left. */
const LASTING = /^(?:commit|fetch|session|alarm|open)/u;

/**
 * Runs the scenario under every fault order, counts the calls that cross the seam to store and network, and kills the worker once at each.
 *
 * @param sample half of the moments that leave different things behind, with the fault orders in turn; else all of them under every fault order, and before every single call under the `everyCall` ones
 */
export function runMatrix(sample: boolean, { part, of }: Part): Promise<MatrixReport> {
  const clock = new FakeClock();
  clock.install();
  const plans = FAULT_PLANS.map((plan, index) => ({
    plan,
    kills: (sites: readonly string[]) => {
      if (!sample) return killsOf(sites, plan.everyCall ?? false);
      // Moments before and after a call alternate.
      const mine = 2 * index + (index % 2);
      return killsOf(sites, false).filter((_, order) => order % (2 * FAULT_PLANS.length) === mine);
    },
  })).filter((_, index) => index % of === part);
  return all(clock, plans).finally(() => clock.uninstall());
}

async function all(
  clock: FakeClock,
  plans: readonly { plan: FaultPlan; kills: (sites: readonly string[]) => Kill[] }[],
): Promise<MatrixReport> {
  const lines: string[] = [];
  const failures: string[] = [];
  const [free] = FAULT_PLANS;
  if (!free) throw new Error('no fault plan');
  const expected = (await play(clock, free)).picture;
  for (const { plan, kills } of plans) {
    const from = performance.now();
    const whole = await play(clock, plan);
    failures.push(...differs(`${plan.name}, no kill`, whole, expected));
    const ordered = kills(whole.sites);
    for (const kill of ordered) {
      if (failures.length >= ENOUGH) return { lines, failures };
      const what = `${plan.name}, killed ${kill.when} call ${kill.at} (${whole.sites[kill.at]})`;
      failures.push(...differs(what, await play(clock, plan, kill), expected));
    }
    const minutes = ((performance.now() - from) / 60_000).toFixed(2);
    lines.push(`${plan.name}: ${whole.sites.length} calls cross the seam, ${ordered.length + 1} runs, ${minutes} min`);
  }
  return { lines, failures };
}

function killsOf(sites: readonly string[], everyCall: boolean): Kill[] {
  return sites.flatMap((site, at): Kill[] => {
    const lasting = LASTING.test(site);
    return [
      ...(lasting || everyCall ? [{ at, when: 'before' } as const] : []),
      ...(lasting ? [{ at, when: 'after' } as const] : []),
    ];
  });
}

interface Played {
  readonly sites: readonly string[];
  readonly picture: string;
  readonly breaches: readonly string[];
}

async function play(
  clock: FakeClock,
  { arm, intuit, powerCut = false, mayEnd }: FaultPlan,
  ...ordered: Kill[]
): Promise<Played> {
  const kills = ordered.map((kill) => ({ ...kill, browser: powerCut }));
  const world = await World.start(clock, { seed: COMPANY, batchSize: 4, kills, ...(intuit ? { intuit } : {}) });
  arm(world.intuit);
  const sites = world.seam.sites;
  try {
    await runScenario(world);
    const counted = [...sites];
    const found = await breaches(world);
    const mayReconnect = mayEnd === 'always' || (mayEnd !== undefined && kills.length > 0);
    if (world.unarmed > 0 && kills.length === 0) found.push('work was left with no alarm armed');
    if (world.reconnects > 0 && !mayReconnect) found.push('a person had to connect again');
    return { sites: counted, breaches: found, picture: picture(world) };
  } catch (error) {
    return { sites, picture: '', breaches: [String(error)] };
  }
}

function differs(what: string, { breaches: found, picture: seen }: Played, expected: string): string[] {
  if (found.length > 0) return [`${what}: ${found.join('; ')}`];
  if (seen === expected) return [];
  const [lines, other] = [expected.split('\n'), seen.split('\n')];
  const changes = [
    ...lines.filter((line) => !other.includes(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !lines.includes(line)).map((line) => `+ ${line}`),
  ];
  return [`${what}:\n  ${changes.join('\n  ')}`];
}
