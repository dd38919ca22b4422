import type { CDPSession } from 'playwright-core';
import { waitUntil } from '../../browser/harness/wait-until';
import type { World } from '../../browser/harness/world';

/** Follows the extension's service worker, and kills it as Chromium itself does. */
export class WorkerWatch {
  #status = '';
  #starts = 0;
  #stops = 0;
  readonly #session: CDPSession;
  readonly #world: World;

  private constructor(world: World, session: CDPSession) {
    this.#world = world;
    this.#session = session;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const status = versions[0]?.runningStatus ?? this.#status;
      if (status === 'running' && this.#status !== 'running') this.#starts += 1;
      if (status === 'stopped' && this.#status !== 'stopped') this.#stops += 1;
      this.#status = status;
    });
  }

  static async of(world: World): Promise<WorkerWatch> {
    const session = await world.browser.context.newCDPSession(world.services.page);
    const watch = new WorkerWatch(world, session);
    await session.send('ServiceWorker.enable');
    await waitUntil(() => watch.#starts, Boolean, { of: 'the starts of the worker' });
    return watch;
  }

  /** How often the worker has been seen to start. */
  get starts(): number {
    return this.#starts;
  }

  /**
   * Ends the running worker in the midst of whatever it does.
   *
   * @throws Error where none is running: there is nothing to kill
   */
  async kill(): Promise<void> {
    if (this.#status !== 'running') throw new Error(`There is no worker to kill: it is ${this.#status}.`);
    const before = this.#stops;
    await this.#session.send('ServiceWorker.stopAllWorkers');
    // Something may have started it again by then.
    await waitUntil(
      () => this.#stops,
      (stops) => stops > before,
      { of: 'the ends of the worker' },
    );
  }

  /** When the worker that runs now was started, epoch milliseconds, by its own clock. */
  async startedAt(): Promise<number> {
    const worker = await this.#world.browser.worker();
    return worker.evaluate(() => performance.timeOrigin);
  }
}
