import type { UserDecision } from '../catalog/decision';
import type { PageReport } from '../catalog/page-report';
import type { Pointing } from '../catalog/pointing';
import type { Service } from '../catalog/service';
import type { Status } from '../catalog/status';
import type { Detail } from '../i18n/detail';
import type { ServiceDraft } from '../store/copy-run';
import type { Environment, Settings } from '../store/schema';

export type { Detail };

/**
 * Every message between contexts, in one map: `request` is sent, `reply` comes back. The worker answers those below; who may send which is in
 * `authorise.ts`, and each has a zod schema in `schemas.ts`. The firm is never in a message: it is read from the sender.
 */
export interface ContentRequests {
  /** A page has loaded, or its language or view changed. */
  /** `hasListPart`: what works on a services list runs there already; where it doesn't and the page shows one, it is injected before the reply. */
  'page.hello': {
    request: { language: string; firmName: string; report: PageReport; hasListPart: boolean };
    reply: PageState;
  };
  /** What the services list shows now. Absence of a service proves nothing unless `whole`. */
  'page.read': {
    request: {
      connection: string;
      services: readonly Service[];
      report: PageReport;
      formOpen: boolean;
      whole: boolean;
    };
    reply: PageState;
  };
  /** A person chose `Sync service to QuickBooks`. */
  'service.sync': { request: { connection: string; key: string }; reply: { outcome: 'queued' | 'held' | 'explain' } };
  /** What to show in the open detail of a badge. */
  'service.detail': { request: { connection: string; key: string }; reply: Detail | null };
  /** Open a section of the popup for this tab. */
  /** `key`: the service whose explanation is to stand open there. */
  'popup.open': { request: { section: 'services' | 'copy' | 'settings'; key?: string }; reply: { opened: boolean } };
  /** A person has pointed at the columns of the firm's list. */
  'page.pointed': { request: { pointing: Pointing }; reply: null };
}

/** Sent by the extension's own pages. All but those before there is one name the connection they speak of. */
export interface PageRequests {
  connect: {
    request: {
      firm: string;
      clientId: string;
      clientSecret: string;
      environment: Environment;
      redirectUri: string | null;
    };
    reply: ConnectOutcome;
  };
  /** Connect again with the stored keys; where they are gone, the connection ends. */
  reconnect: { request: { connection: string }; reply: ConnectOutcome };
  disconnect: { request: { connection: string }; reply: Done };
  /** Whether Intuit knows these keys; `unchecked` where it could not be asked, or gave an answer that says nothing. Nothing is stored. */
  'keys.check': {
    request: { clientId: string; clientSecret: string; environment: Environment };
    reply: { keys: 'known' | 'unknown' | 'unchecked' };
  };
  /** What the page of that tab shows, for a person to decide about and for a report of what went wrong. */
  'page.describe': { request: { firm: string; tab: number }; reply: PageDescription | null };
  /** Lets a person point at the columns in that tab. */
  'page.point': { request: { firm: string; tab: number }; reply: Done };
  /** A person says of the list in that tab that it is, or is not, the services list. */
  'page.answer': { request: { firm: string; tab: number; answer: 'yes' | 'no' }; reply: Done };
  /** Forget what was said of the firm's list. */
  'page.forget-answer': { request: { firm: string }; reply: Done };
  /** Whether the enterprise policy has a client secret; the secret itself is read by the worker alone. */
  'policy.has-secret': { request: Record<string, never>; reply: boolean };
  'settings.save': {
    request: {
      connection: string;
      changes: Partial<
        Pick<Settings, 'incomeAccountId' | 'autoSync' | 'categories' | 'unitInSku' | 'categoryAccounts'>
      >;
    };
    reply: Done;
  };
  /** Show badges although TaxDome's own integration is on the page, or stand back again. */
  'page.beside-own-integration': { request: { connection: string; beside: boolean }; reply: Done };
  /** Read items and accounts again (cheaply, by change data capture). */
  'mirror.refresh': { request: { connection: string }; reply: Done };
  /** The user confirmed the preview: do just what it showed for these services, nothing else. */
  'sync.confirm': { request: { connection: string; shown: readonly ShownDecision[] }; reply: Done };
  'sync.services': { request: { connection: string; keys: readonly string[] }; reply: Done };
  'sync.stop': { request: { connection: string }; reply: Done };
  /** Exclude, link, create beside, keep one side; null takes the decision back. */
  decide: { request: { connection: string; key: string; decision: UserDecision | null }; reply: Done };
  /** End the link between a service and its item; nothing is written. */
  unlink: { request: { connection: string; key: string }; reply: Done };
  /** Another name for QuickBooks, null for TaxDome's own again. Written at once where the first sync was confirmed. */
  rename: { request: { connection: string; key: string; name: string | null }; reply: Done };
  /** Make an item active again and link it to the service, or make the service's item inactive. */
  'item.set-active': {
    request: { connection: string; key: string; itemId: string; active: boolean };
    reply: Done;
  };
  /** Take over a set-up that a colleague exported: the file's text. */
  'setup.import': { request: { connection: string; text: string }; reply: ImportOutcome };
  /** Look through the stored data for what can't be read, since a page could not read it. */
  'data.check': { request: Record<string, never>; reply: Done };
  /** Forget everything, of every firm, and end the connections at Intuit. */
  'data.delete': { request: Record<string, never>; reply: Done };
  undo: { request: { connection: string; entry: number }; reply: Done };
  /** Take back all that a run wrote, where nobody changed it since. */
  'undo.run': { request: { connection: string; run: string }; reply: UndoneRun };
  /** Create these items as services, through the form in that tab. */
  'copy.start': {
    request: { connection: string; tab: number | null; entries: readonly { itemId: string; draft: ServiceDraft }[] };
    reply: Done;
  };
  'copy.stop': { request: { connection: string }; reply: Done };
  'copy.pause': { request: { connection: string }; reply: Done };
  /** Go on with a run that was paused or whose page is gone; the list is opened where no tab shows it. */
  'copy.continue': { request: { connection: string; tab: number | null }; reply: Done };
  /** A person adds what was not added; it is linked when it shows in the list. */
  'copy.by-hand': { request: { connection: string }; reply: Done };
  /** Ask the services page to read all its rows, of the sub-tab that is open or of both. */
  'page.read-all': { request: { connection: string; tab: number; tabs: 'open' | 'both' }; reply: Done };
}

/** Sent by the worker to the content script of a tab. */
export interface TabRequests {
  /** Statuses, words or the connection changed. */
  'page.state': { request: PageState; reply: null };
  /** Say again what the page shows, as if it had changed. */
  'page.say-again': { request: Record<string, never>; reply: null };
  /** The user no longer allows the extension on these hosts, of which `*.example.com` names many: what runs there ends, and takes its elements away. */
  'page.leave': { request: { hosts: readonly string[] }; reply: null };
  /** Whether the page shows a services list. */
  'list.shown': { request: Record<string, never>; reply: { shown: boolean } };
  /** Read the whole list: all pages, all scroll positions; of the sub-tab that is open, or of both. */
  'list.read-all': { request: { connection: string; tabs: 'open' | 'both' }; reply: WholeRead };
  /** Create one service through the page's own form; answered by the injected form driver. */
  'form.create': { request: { connection: string; draft: ServiceDraft }; reply: FormOutcome };
  /** Whether a person works in the page, or it asks them something; answered by the injected form driver. */
  'form.busy': { request: { connection: string }; reply: { busy: boolean } };
  /** The three that follow are answered by the injected inspector. */
  'page.describe': { request: Record<string, never>; reply: PageDescription };
  'page.point': { request: { words: PageWords }; reply: { started: true } };
  /** The answer with the structure of the list that it is about; null where the page has none. */
  'page.answer': { request: { answer: 'yes' | 'no' }; reply: { pointing: Pointing | null } };
}

/** How many services a reading saw; `complete`: all that there are, of the sub-tab that was open. `both`: those of the other one too. `narrowed`: a search or filter stands in the page. */
export interface WholeRead {
  readonly read: number;
  readonly complete: boolean;
  readonly both: boolean;
  readonly narrowed: boolean;
}

/** A page as a person is shown it before they answer or report. */
export interface PageDescription {
  /** The first rows of the list that comes nearest to being the services list, as they are read; shown, never copied. */
  readonly rows: readonly Service[];
  /** How many rows the page shows of it. */
  readonly count: number;
  /** Its structure, with every text replaced by its kind: what is copied. */
  readonly structure: string;
}

/** How many writes are being taken back, and how many are left because somebody changed them since or QuickBooks can't take them back. */
export type UndoneRun = { ok: true; undone: number; left: number } | { ok: false; problem: Problem };

/** How many links were taken over, and how many are left out because the company has no such item. */
export type ImportOutcome = { ok: true; taken: number; left: number } | { ok: false; problem: Problem };

export type Done = { ok: true } | { ok: false; problem: Problem };

/** Why an intent was not carried out; the words are `problem_<code>` in the locales. */
export type Problem =
  | 'unknown-connection'
  | 'not-connected'
  | 'no-page'
  /** The services list could not be read to its end. */
  | 'list-not-read'
  /** The page shows no list to read or to answer for. */
  | 'no-list'
  | 'offline'
  /** It answers with errors, with what nobody can read, or not in time. */
  | 'quickbooks-unreachable'
  | 'throttled'
  | 'changed-since-shown'
  | 'not-found'
  | 'needs-decision'
  | 'busy'
  /** QuickBooks can't hold this name. */
  | 'name-not-allowed'
  /** A file that is no set-up, one of a later version, or one of another firm or company. */
  | 'import-not-ours'
  | 'import-newer'
  | 'import-other-firm'
  /** The browser gives the extension no more room on the disk. */
  | 'storage-full'
  /** QuickBooks can't empty a rate, so an undo would leave the new one. */
  | 'rate-not-emptied'
  | 'failed';

export type ConnectOutcome =
  | { ok: true; connection: string }
  | {
      ok: false;
      problem:
        | 'cancelled'
        | 'denied'
        | 'wrong-keys'
        | 'code-used'
        | 'network'
        | 'state-mismatch'
        | 'redirect-refused'
        | 'no-company'
        /** Nothing is left to connect with: the form asks for the keys. */
        | 'no-keys'
        | 'storage-full'
        | 'failed';
    };

/** The preview's row as the user saw it; the worker does nothing that would differ from it. */
export interface ShownDecision {
  readonly key: string;
  /** `fingerprint` of the decision that was shown. */
  readonly fingerprint: string;
}

/** All that a content script needs to draw; it holds no secret and nothing of other firms. */
export interface PageState {
  /** null: this firm is not connected. */
  readonly connection: string | null;
  readonly badges: Readonly<Record<string, BadgeState>>;
  /** The page's words in the page's language. */
  readonly words: PageWords;
  readonly besideOwnIntegration: boolean;
  /** True while services are being created through the form in this tab: reads are not acted on. */
  readonly copying: boolean;
  /** What a person said of this firm's list. */
  readonly pointing?: Pointing | null;
}

export interface BadgeState {
  readonly status: Status;
  readonly differs: boolean;
  /** QuickBooks itself stored what was sent in another way; nobody changed it. */
  readonly altered?: boolean;
}

/** The words that stand on TaxDome's page; keys of the locales that begin with `page_` or `status_`. */
export type PageWords = Readonly<Record<string, string>>;

export type FormOutcome =
  /** The row was seen in the list after saving. `unset`: what the form had no field or no choice for, and so was left blank. */
  | { outcome: 'created'; service: Service; unset?: readonly ('description' | 'category')[] }
  /** The page showed a validation message. */
  | { outcome: 'refused'; message: string }
  /** The form could not be driven for certain; nothing was saved unless `maybeSaved`. */
  | { outcome: 'stuck'; problem: FormProblem; maybeSaved: boolean }
  /** A person is typing in the page. */
  | { outcome: 'busy' };

export type FormProblem =
  /** The list shows a service of that name already; nothing was opened. */
  | 'name-taken'
  | 'no-create-button'
  | 'no-form'
  | 'no-name-field'
  | 'no-rate-field'
  | 'no-rate-type'
  | 'value-not-kept'
  | 'no-save-button'
  /** The page keeps its save button switched off and says nothing. */
  | 'save-disabled'
  | 'not-seen-after-save'
  | 'page-gone';
