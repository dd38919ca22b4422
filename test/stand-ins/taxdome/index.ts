import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from '../certificate';
import { demoFirm } from './demo-firm';
import type { TaxDomeOptions } from './options';
import { resolveSettings } from './resolve-settings';
import { createApi } from './server/api';
import { appBundle } from './server/bundle';
import { Firm, serviceIds } from './server/firm';
import { createHandler } from './server/handler';
import type { JournalEntry } from './server/journal';
import { type RefusalOrder, Refusals } from './server/refusals';
import { type ShownService, shownServices } from './truth';

export { demoFirm } from './demo-firm';
export { demoServices } from './demo-services';
export type { FirmSeed, ServiceSeed, TaxDomeOptions } from './options';
export { LOCALES, type Locale } from './seeds/locales';
export { sampleFirm } from './seeds/sample-firm';
export type { Firm } from './server/firm';
export { DECOYS } from './shared/decoy-pages';
export { FORMS, type FormName } from './shared/forms';
export { LAYOUTS, type LayoutName } from './shared/layouts';
export type { StoredService } from './shared/service';
export type { ShownService } from './truth';

/** A running TaxDome stand-in. */
export interface TaxDomeStandIn {
  /** HTTPS on 127.0.0.1; firms are told apart by the Host header. */
  readonly port: number;
  readonly servicesPath: string;
  /** Address under the real host names, for a browser that maps them here; by default the first firm's services page. */
  url(host?: string, path?: string): string;
  /** A firm's data, by default the first firm's. Throws for an unknown host. */
  firm(host?: string): Firm;
  /** What a reader of a firm's services page should know, by default of the first firm's. */
  services(host?: string): ShownService[];
  /** Every request to the API, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** Orders to refuse saves. */
  readonly refuse: { add(order: RefusalOrder): void; clear(): void };
  close(): Promise<void>;
}

const SERVICES_PATH = '/app/settings/services';

/** Builds the app, starts its server and resolves once it listens. */
export async function startTaxDome(options: TaxDomeOptions = {}): Promise<TaxDomeStandIn> {
  const [bundle, credentials] = await Promise.all([appBundle(), certificate()]);
  const nextId = serviceIds();
  const firms = new Map((options.firms ?? [demoFirm]).map((seed) => [seed.host, new Firm(seed, nextId)]));
  const journal: JournalEntry[] = [];
  const refusals = new Refusals();
  const saveMs = options.saveMs ?? [300, 800];
  const settings = resolveSettings(options);
  const api = createApi({ settings, refusals, saveMs });
  const handle = createHandler({ bundle, firms, api, journal, requireLogin: options.requireLogin ?? false });
  const server = createServer(credentials, (request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const first = [...firms.keys()][0] ?? demoFirm.host;

  function firmAt(host = first): Firm {
    const firm = firms.get(host);
    if (!firm) throw new Error(`no firm at ${host}`);
    return firm;
  }

  return {
    port,
    servicesPath: SERVICES_PATH,
    url: (host = first, path = SERVICES_PATH) => `https://${host}${path}`,
    firm: firmAt,
    services: (host) => shownServices(firmAt(host), settings),
    journal,
    refuse: { add: (order) => refusals.add(order), clear: () => refusals.clear() },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
