import { onTestFinished } from 'vitest';
import type { IntuitStandIn } from '../index';
import { reachStandIn } from './reach-stand-in';

/** Until the test ends, every HTTPS request of this process for one of the stand-in's hosts reaches the stand-in. Others fail. */
export function reachByRealHostNames(standIn: IntuitStandIn): void {
  onTestFinished(reachStandIn(standIn));
}
