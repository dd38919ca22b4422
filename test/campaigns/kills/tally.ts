import type { Fault } from './faults';
import { MOMENTS, type Moment } from './moments';
import type { Revival } from './rounds';

interface Kill {
  readonly moment: Moment;
  readonly fault: Fault;
  readonly revival: Revival;
  /** How long the worker was dead. */
  readonly deadMs: number;
}

/** What a campaign has done, to be printed. */
export class Tally {
  readonly kills: Kill[] = [];
  rounds = 0;
  /** A person pressed once more, since the press itself had died with the worker. */
  pressedAgain = 0;

  table(): string {
    const { kills } = this;
    return [
      `${kills.length} kills in ${this.rounds} rounds; pressed once more ${this.pressedAgain} times`,
      ...counts('killed', kills, ({ moment }) => MOMENTS[moment]),
      ...counts('fault', kills, ({ fault }) => fault),
      ...counts('woken by', kills, ({ revival }) => revival),
      ...[...new Set(kills.map(({ revival }) => revival))].map((revival) => {
        const times = kills.filter((kill) => kill.revival === revival).map(({ deadMs }) => deadMs);
        return `dead until ${revival}: at most ${(Math.max(...times) / 1000).toFixed(1)} s`;
      }),
    ].join('\n');
  }
}

function counts(title: string, kills: readonly Kill[], of: (kill: Kill) => string): string[] {
  const all = new Map<string, number>();
  for (const kill of kills) all.set(of(kill), (all.get(of(kill)) ?? 0) + 1);
  return [...all].map(([name, count]) => `${title.padEnd(9)} ${String(count).padStart(3)}  ${name}`);
}
