import * as z from 'zod/mini';
import { EVIDENCE_NAMES } from '../catalog/evidence-names';

// The content security policy forbids what zod would compile at run time.
z.config({ jitless: true });

/** An opaque connection id. */
export const connection = z.string().check(z.minLength(1), z.maxLength(64));
/** A service's key: an id of TaxDome's, or name and category, which case folding may lengthen. */
export const key = z.string().check(z.minLength(1), z.maxLength(70_000));
/** A long text, a description for example. */
export const text = z.string().check(z.maxLength(20_000));
/** A name or another short text. */
export const label = z.string().check(z.maxLength(2_000));
/** A canonical decimal (`Rate`). */
export const decimal = z.string().check(z.maxLength(64), z.regex(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/));
/** Null, or that. */
export const nullable = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema);
const unit = z.enum(['hour', 'item']);
const time = z.number().check(z.nonnegative());

const rate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amount: decimal }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('problem'),
    problem: z.enum(['ambiguous', 'not-a-number', 'too-precise']),
    text: label,
  }),
]);

/** A row of the services list (`Service`). */
export const service = z.strictObject({
  key,
  keyIsId: z.boolean(),
  // Longer than QuickBooks takes by far: that is said of the service, and not of the list.
  name: text,
  description: z.optional(nullable(text)),
  rate,
  unit: z.optional(nullable(unit)),
  category: z.optional(nullable(label)),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  archived: z.boolean(),
});

/** What a page says of itself (`PageReport`). */
export const report = z.strictObject({
  recognised: z.enum(['yes', 'unsure', 'no']),
  ownIntegration: z.boolean(),
  services: z.number().check(z.nonnegative()),
  columns: label,
  subTab: nullable(z.enum(['active', 'archived'])),
  evidence: z.optional(
    z.array(z.strictObject({ name: z.enum(EVIDENCE_NAMES), weight: z.number() })).check(z.maxLength(60)),
  ),
  score: z.optional(z.number()),
  path: z.optional(label),
  at: time,
});

const pointedColumn = z.strictObject({ header: label, index: z.number().check(z.nonnegative()), path: label });

/** Where a person pointed (`Pointing`). */
export const pointing = z.strictObject({
  answer: z.enum(['yes', 'no', 'pointed']),
  place: label,
  kind: z.enum(['table', 'aria', 'blocks']),
  // A tag, which becomes a selector on the page.
  row: z.string().check(z.regex(/^[a-z][\w-]*$/), z.maxLength(100)),
  above: label,
  width: z.number().check(z.nonnegative()),
  columns: z.strictObject({
    name: z.optional(pointedColumn),
    description: z.optional(pointedColumn),
    category: z.optional(pointedColumn),
    rate: z.optional(pointedColumn),
    unit: z.optional(pointedColumn),
  }),
});

/** What is typed into the create form (`ServiceDraft`). */
export const draft = z.strictObject({
  name: label,
  description: nullable(text),
  rate: nullable(decimal),
  unit: nullable(unit),
  category: nullable(label),
});

/** What a person decided (`UserDecision`), as far as a page may say it. */
export const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exclude') }),
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({ kind: z.literal('link'), itemId: label, keep: z.enum(['taxdome', 'quickbooks']) }),
  z.strictObject({ kind: z.literal('keep'), keep: z.enum(['taxdome', 'quickbooks']) }),
  z.strictObject({ kind: z.literal('send-anyway') }),
  z.strictObject({ kind: z.literal('unlinked'), itemId: label }),
]);

/** A section of the popup. */
export const section = z.enum(['services', 'copy', 'settings']);
