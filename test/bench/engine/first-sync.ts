import { LATENCY, SERVICES } from './conditions';
import { startProduct } from './product';
import { makeServices } from './services';
import { type Tally, tally } from './tally';

/** A measured way of bringing services to QuickBooks. */
export interface Measured {
  readonly title: string;
  readonly counts: Tally;
  readonly seconds: number;
  /** What else must be known of it. */
  readonly remark?: string;
}

/** Long enough for the copy of the company to be old; short enough for the access token. */
const LATER = 30 * 60_000;

/**
 * A first sync through the engine, and two more with nothing changed. Counted is everything from connecting on, reads included; the seconds are those from the confirmed preview until nothing waits.
 */
export async function firstSync(categories = 0): Promise<{ first: Measured; again: readonly Measured[] }> {
  const product = await startProduct({ latency: LATENCY });
  const { standIn } = product;
  try {
    const services = makeServices(SERVICES, categories);
    await product.show(services);
    const shown = await product.preview();
    const from = performance.now();
    await product.sync(shown);
    const seconds = (performance.now() - from) / 1_000;
    await allSynced(product.views());
    const first = { title: named(categories), counts: tally(await standIn.journal(), standIn.realmId), seconds };

    const second = async (title: string): Promise<Measured> => {
      const known = (await standIn.journal()).length;
      const start = performance.now();
      await product.show(services);
      await product.refresh();
      await product.sync(await product.preview());
      const counts = tally(await standIn.journal(known), standIn.realmId);
      return { title, counts, seconds: (performance.now() - start) / 1_000 };
    };
    const again = [await second('  again at once, nothing changed')];
    await product.pass(LATER);
    again.push(await second(`  again ${LATER / 60_000} minutes later`));
    return { first, again };
  } finally {
    await product.close();
  }
}

/** A measurement of something that was not done to its end would say nothing. */
async function allSynced(views: ReturnType<Awaited<ReturnType<typeof startProduct>>['views']>): Promise<void> {
  const all = await views;
  const synced = all.filter(({ status }) => status.status === 'synced');
  if (synced.length < SERVICES) throw new Error(`Only ${synced.length} of ${SERVICES} services are Synced`);
}

function named(categories: number): string {
  const text = `First sync of ${SERVICES.toLocaleString('en')} services`;
  return categories > 0 ? `${text}, ${categories} new categories` : text;
}
