// What travels between device and school: pf-sync/2 (the rules stand in docs/sync.md). Both sides parse with these schemas.
import * as z from 'zod/mini';
import { deviceReportSchema, wipedSchema } from '#domain/devices.ts';
import { moment, orElse } from '#domain/field.ts';
import { id, isId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { refusalCode } from '#domain/refusal.ts';
import { ROLES } from '#domain/viewer.ts';

/** Version of this protocol. 2: a poke names no scopes, and there are more ways to say no. */
export const PROTO = 2;
/** The oldest that the server still serves (server/sync/older-proto.ts): at least until a year after the one behind it came. */
export const OLDEST_PROTO = 1;
/** Version of the record schemas; grows with every change of `records/` (schema-steps.ts). */
export const SCHEMA = 4;
/** Version of the app, for whoever helps over the phone; the same as in package.json. */
export const APP_VERSION = '0.1.0';

const scopeId = () => z.string().check(z.regex(/^[a-z]{2}:[0-9a-f-]{36}$/));
const count = () => z.int().check(z.gte(0));
const epoch = () => z.string().check(z.maxLength(40));

/** A record as it travels: flat, with its version. Kinds that the reader does not know pass through. */
export interface Row {
  readonly id: string;
  readonly type: string;
  readonly rv: number;
  readonly [field: string]: unknown;
}
/** By hand: a first contact is thousands of rows, and a loose schema copies each field of each (20 ms for 500 rows; 2 so). */
const rowSchema = z.custom<Row>((value) => {
  if (typeof value !== 'object' || value === null) return false;
  const { id: named, type, rv } = value as Partial<Row>;
  return isId(named) && typeof type === 'string' && Number.isSafeInteger(rv) && Number(rv) >= 0;
});

const hello = { proto: z.int(), schema: z.int(), clientId: id(), serverEpoch: epoch() };

export const pushRequestSchema = z.object({
  ...hello,
  /** Changes with each push; the server knows by it that this client was not copied to a second device. */
  token: z.string().check(z.maxLength(80)),
  now: moment(),
  /** How many mutations and uploads this device still holds, this push's included. */
  pending: count(),
  /** Since when the oldest of them waits (ms, the school's clock). */
  oldest: z.optional(z.nullable(moment())),
  muts: z.array(z.object({ seq: z.int().check(z.gte(1)), m: z.unknown() })).check(z.maxLength(LIMITS.mutationsPerPush)),
});
export type PushRequest = z.output<typeof pushRequestSchema>;
export const pushResultSchema = z.object({
  seq: count(),
  mid: z.string(),
  st: z.enum(['ok', 'merged', 'dup', 'rejected', 'held']),
  /** A code that a newer server has and this app does not: a "no" all the same, which must not be asked again for ever. */
  code: z.optional(orElse(refusalCode(), 'invalid')),
  field: z.optional(z.string()),
  /** The record as the server now has it, if the viewer may see it, and in which of the viewer's scopes it lies. */
  row: z.optional(rowSchema),
  s: z.optional(z.array(scopeId())),
});
export type PushResult = z.output<typeof pushResultSchema>;

export const pushAnswerSchema = z.object({
  serverEpoch: epoch(),
  serverNow: moment(),
  token: z.string(),
  results: z.array(pushResultSchema),
  /** The server expected this seq next and stopped there. */
  gap: z.optional(z.object({ expected: z.int() })),
  /** This client id lives twice (a restored backup, a copied profile), or used a seq again for other content. */
  fork: z.optional(z.enum(['client_forked', 'seq_reused'])),
});
export type PushAnswer = z.output<typeof pushAnswerSchema>;

export const pullRequestSchema = z.object({
  ...hello,
  /** Grows with every pull that this client issues; an answer to an older one is thrown away. */
  gen: count(),
  /** Scope → [epoch, cursor]. */
  scopes: z.record(scopeId(), z.tuple([epoch(), count()])),
  limit: z.int().check(z.gte(1), z.lte(2000)),
  /** Seqs whose result the client still waits for (held). */
  held: z.optional(z.array(count())),
  /** Scopes whose sum is wanted although nothing may be new in them. A server that does not know the word leaves it be. */
  check: z.optional(z.array(scopeId()).check(z.maxLength(300))),
  report: z.optional(deviceReportSchema),
});
export type PullRequest = z.output<typeof pullRequestSchema>;

export const pageSchema = z.object({
  scope: scopeId(),
  epoch: epoch(),
  /** The cursor that the rows start after: must be the one that the client still holds. */
  from: count(),
  /** Cursor was lost or too old: mark and sweep (sync.md 2.10). */
  reset: z.optional(z.boolean()),
  /** op 1 = the record lies in this scope, 0 = it does no longer. */
  rows: z.array(
    z.object({ ver: count(), op: z.union([z.literal(0), z.literal(1)]), id: id(), row: z.optional(rowSchema) }),
  ),
  next: count(),
  more: z.boolean(),
  /** Sum over the scope's live records at `next`, when nothing more is to come (see checksum.ts). */
  sum: z.optional(z.number()),
});
export type Page = z.output<typeof pageSchema>;

export const pullAnswerSchema = z.object({
  serverEpoch: epoch(),
  serverNow: moment(),
  gen: count(),
  /** Every scope that this person has now, most wanted first. What is not here is left. */
  scopes: z.array(scopeId()),
  pages: z.array(pageSchema),
  results: z.optional(z.array(pushResultSchema)),
  more: z.boolean(),
  /** This device came in the place of one that was wiped with something unsent in it. Said with every answer. */
  wiped: z.optional(wipedSchema),
});
export type PullAnswer = z.output<typeof pullAnswerSchema>;

/** Over server-sent events: there is news; wait up to `spread` ms before asking, so that a class does not ask at once. */
export const pokeSchema = z.object({ spread: count() });
export type Poke = z.output<typeof pokeSchema>;

export const sessionSchema = z.object({
  person: id(),
  school: id(),
  schoolName: z.string(),
  role: z.enum(ROLES),
  displayName: z.string(),
  kana: z.string(),
  /** Until when this device may go on without asking the school again (ms). */
  goodUntil: moment(),
});
export type Session = z.output<typeof sessionSchema>;
export const joinRequestSchema = z.object({ token: z.string().check(z.minLength(16), z.maxLength(200)) });

/** Every "no" of the server that is about a whole request. */
export const refusalAnswerSchema = z.object({
  /** A code that only a newer server has is a "no" too, and no weather. */
  refused: z.pipe(z.string(), orElse(refusalCode(), 'invalid')),
  retryAfter: z.optional(z.number()),
  serverEpoch: z.optional(epoch()),
});
