const ACTS = ['keydown', 'beforeinput', 'input', 'paste', 'drop', 'compositionstart', 'pointerdown'] as const;

/** After a person's last act the page is theirs for so long. */
const QUIET_MS = 3_000;

let ownEdits = 0;

/** Thrown, as an abort reason, when a person begins to work in the page. */
export class PersonActs extends Error {
  override readonly name = 'PersonActs';
}

/** Knows when a person last did something in the page. Only trusted events count; the driver's own are not trusted. */
export interface PersonWatch {
  /** Whether a person worked in the page a moment ago. */
  recently(): boolean;
  /** Aborts as soon as a person does something; `end` stops listening. */
  guard(): { signal: AbortSignal; end(): void };
}

/** Starts to listen, for as long as the page lives. */
export function watchPerson(now: () => number = () => performance.now()): PersonWatch {
  let last = Number.NEGATIVE_INFINITY;
  const guards = new Set<AbortController>();
  const acted = (event: Event) => {
    if (!event.isTrusted || ownEdits > 0) return;
    last = now();
    for (const guard of guards) guard.abort(new PersonActs());
  };
  for (const name of ACTS) window.addEventListener(name, acted, { capture: true, passive: true });
  return {
    recently: () => now() - last < QUIET_MS,
    guard() {
      const controller = new AbortController();
      guards.add(controller);
      return { signal: controller.signal, end: () => guards.delete(controller) };
    },
  };
}

/** Runs an edit whose events the browser itself marks as trusted (`execCommand`), so that it is not taken for a person's. */
export function asOwnEdit<T>(edit: () => T): T {
  ownEdits++;
  try {
    return edit();
  } finally {
    ownEdits--;
  }
}
