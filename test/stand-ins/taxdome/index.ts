import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from '../certificate';
import { demoFirm } from './demo-firm';
import type { TaxDomeOptions } from './options';
import { createApi } from './server/api';
import { appBundle } from './server/bundle';
import { Firm } from './server/firm';
import { createHandler } from './server/handler';
import type { JournalEntry } from './server/journal';
import { type RefusalOrder, Refusals } from './server/refusals';
import type { Session } from './shared/session';

export { demoFirm } from './demo-firm';
export { demoServices } from './demo-services';
export type { FirmSeed, ServiceSeed, TaxDomeOptions } from './options';
export type { Firm } from './server/firm';
export type { StoredService } from './shared/service';

/** A running TaxDome stand-in. */
export interface TaxDomeStandIn {
  /** HTTPS on 127.0.0.1; firms are told apart by the Host header. */
  readonly port: number;
  readonly servicesPath: string;
  /** Address under the real host names, for a browser that maps them here; by default the first firm's services page. */
  url(host?: string, path?: string): string;
  /** A firm's data, by default the first firm's. Throws for an unknown host. */
  firm(host?: string): Firm;
  /** Every request to the API, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** Orders to refuse saves. */
  readonly refuse: { add(order: RefusalOrder): void; clear(): void };
  close(): Promise<void>;
}

const SERVICES_PATH = '/app/settings/services';

function settingsOf(options: TaxDomeOptions): Session['settings'] {
  return {
    layout: options.layout ?? 'table',
    rowIds: options.rowIds ?? true,
    drawMs: options.drawMs ?? 700,
    refetchMs: options.refetchMs ?? null,
    pageSize: options.pageSize ?? null,
    ownIntegration: options.ownIntegration ?? false,
    createLabel: options.createLabel ?? 'create',
    rateRequired: options.rateRequired ?? false,
  };
}

/** Builds the app, starts its server and resolves once it listens. */
export async function startTaxDome(options: TaxDomeOptions = {}): Promise<TaxDomeStandIn> {
  const [bundle, credentials] = await Promise.all([appBundle(), certificate()]);
  const firms = new Map((options.firms ?? [demoFirm]).map((seed) => [seed.host, new Firm(seed)]));
  const journal: JournalEntry[] = [];
  const refusals = new Refusals();
  const saveMs = options.saveMs ?? [300, 800];
  const api = createApi({ settings: settingsOf(options), refusals, saveMs });
  const handle = createHandler({ bundle, firms, api, journal, requireLogin: options.requireLogin ?? false });
  const server = createServer(credentials, (request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const first = [...firms.keys()][0] ?? demoFirm.host;

  return {
    port,
    servicesPath: SERVICES_PATH,
    url: (host = first, path = SERVICES_PATH) => `https://${host}${path}`,
    firm(host = first) {
      const firm = firms.get(host);
      if (!firm) throw new Error(`no firm at ${host}`);
      return firm;
    },
    journal,
    refuse: { add: (order) => refusals.add(order), clear: () => refusals.clear() },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
