// The school's side of pf-sync/1 without any HTTP: the app and the simulation both stand on this.
import * as z from 'zod/mini';
import type { PersonId, SchoolId, ScopeId } from '#domain/id.ts';
import {
  OLDEST_PROTO,
  type PullAnswer,
  type PushAnswer,
  pullRequestSchema,
  pushRequestSchema,
} from '#domain/protocol.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { readEpoch } from '#server/db/open-database.ts';
import { reading, type StoreEngine, type Transaction, writing } from '#server/db/store-engine.ts';
import type { SchoolRecord, SeedTarget } from '#server/seed-target.ts';
import { isAnothers } from '#server/sync/client.repo.ts';
import { compactSchool } from '#server/sync/compact.ts';
import { endPlanned, onceADay } from '#server/sync/end-planned.ts';
import { feed } from '#server/sync/feed.ts';
import { type Ledger, openLedger, settle } from '#server/sync/ledger.ts';
import { codeFor, type Hello, isServed, pullAnswerFor, pushAnswerFor } from '#server/sync/older-proto.ts';
import { openPlanned } from '#server/sync/open-planned.ts';
import { PLACING, placeAnew, placeUnits } from '#server/sync/place-anew.ts';
import { receive } from '#server/sync/receive.ts';
import { retryDeadLetters } from '#server/sync/retry-dead-letters.ts';
import { assignVersions } from '#server/sync/versions.ts';
import { type Asking, schoolOf, whoAsks } from '#server/sync/viewer.repo.ts';
import { writeOneAsSchool } from '#server/sync/write-as-school.ts';

/** A "no" to a whole request, with the HTTP status that says the same. */
export interface RequestRefused {
  readonly refused: RefusalCode;
  readonly status: number;
  readonly serverEpoch?: string;
}
export interface SchoolServerParts extends StoreEngine {
  /** ms since 1970. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Called after a commit, with the scopes that have news. */
  readonly onNews?: (scopes: readonly ScopeId[]) => void;
}
export interface SchoolServer extends SeedTarget {
  /** @param viewer the session's person; never taken from the body */
  push(viewer: PersonId, body: unknown): Promise<PushAnswer | RequestRefused>;
  pull(viewer: PersonId, body: unknown): Promise<PullAnswer | RequestRefused>;
  /** Forgets tombstones older than `olderThan` ms (400 days); returns how many. */
  compact(school: SchoolId, olderThan?: number): Promise<number>;
  /** Judges what an older version of the server had to put aside; returns how many. */
  retryHeld(school: SchoolId): Promise<number>;
  /** Once after an update that changed where records lie. */
  /** What must stand before anybody is served. */
  placeUnits(school: SchoolId): Promise<void>;
  placeAnew(school: SchoolId, goOn?: () => boolean): Promise<void>;
  /** Any other write of the school's own, in one transaction, with versions and news. */
  write<T>(school: SchoolId, work: (ledger: Ledger) => Promise<T>): Promise<T>;
  /** Reads on one snapshot as that person; null when there is no such person. */
  readAs<T>(person: PersonId, read: (ledger: Ledger, asking: Asking) => Promise<T>): Promise<T | null>;
}

async function doWhatIsPlanned(ledger: Ledger): Promise<void> {
  await endPlanned(ledger);
  await openPlanned(ledger);
}

export function createSchoolServer(parts: SchoolServerParts): SchoolServer {
  const { database, now, random } = parts;

  async function write<T>(school: SchoolId, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    const done = await writing(parts, school, async (trx) => {
      const ledger = openLedger(trx, school, now());
      const answer = await work(ledger);
      settle(ledger);
      return { answer, scopes: await assignVersions(ledger) };
    });
    if (done.scopes.length > 0) parts.onNews?.(done.scopes);
    return done.answer;
  }

  async function readAs<T>(person: PersonId, read: (ledger: Ledger, asking: Asking) => Promise<T>): Promise<T | null> {
    return reading(parts, async (trx) => {
      const school = await schoolOf(trx, person);
      if (school === null) return null;
      const ledger = openLedger(trx, school, now());
      const asking = await whoAsks(ledger, person);
      return asking && read(ledger, asking);
    });
  }

  const placingOf = (school: SchoolId) => ({
    database,
    write: (work: (ledger: Ledger) => Promise<void>) => write(school, work),
  });

  const beginDay = onceADay(now, (school) => write(school, doWhatIsPlanned));

  return {
    write,
    readAs,
    async openSchool({ id, name }) {
      await database
        .insertInto('school')
        .values({ id, name, placed_by: PLACING })
        .onConflict((c) => c.column('id').doUpdateSet({ name }))
        .execute();
    },
    writeAsSchool: (school, records: readonly SchoolRecord[]) =>
      write(school, async (ledger) => {
        for (const record of records) await writeOneAsSchool(ledger, record);
      }),
    async push(viewer, body) {
      const request = z.safeParse(pushRequestSchema, body);
      if (!request.success) return INVALID;
      const school = await schoolOf(database, viewer);
      if (school === null) return SIGN_IN;
      await beginDay(school);
      return write(school, async (ledger): Promise<PushAnswer | RequestRefused> => {
        const hello = await greet(ledger.trx, request.data);
        if ('refused' in hello) return hello;
        const asking = await whoAsks(ledger, viewer);
        if (!asking) return accountClosed(request.data);
        if (await isAnothers(ledger, request.data.clientId, viewer)) return SIGN_IN;
        const answer = await receive(ledger, asking, request.data, Buffer.from(random(16)).toString('hex'));
        const said = { serverEpoch: hello.epoch, serverNow: ledger.now, ...answer };
        return pushAnswerFor(request.data, said);
      });
    },
    async pull(viewer, body) {
      const request = z.safeParse(pullRequestSchema, body);
      if (!request.success) return INVALID;
      const school = await schoolOf(database, viewer);
      if (school !== null) await beginDay(school);
      const answer = await readAs(viewer, async (ledger, asking): Promise<PullAnswer | RequestRefused> => {
        const hello = await greet(ledger.trx, request.data);
        if ('refused' in hello) return hello;
        if (await isAnothers(ledger, request.data.clientId, viewer)) return SIGN_IN;
        const answered = await feed(ledger, asking, request.data, hello.epoch);
        const { gen } = request.data;
        return pullAnswerFor(request.data, { serverEpoch: hello.epoch, serverNow: ledger.now, gen, ...answered });
      });
      return answer ?? accountClosed(request.data);
    },
    compact: (school, olderThan) => compactSchool(parts, school, now(), olderThan),
    retryHeld: (school) => write(school, retryDeadLetters),
    placeUnits: (school) => placeUnits(placingOf(school), school),
    placeAnew: (school, goOn = () => true) => placeAnew(placingOf(school), school, goOn),
  };
}

const INVALID: RequestRefused = { refused: 'invalid', status: 422 };
const SIGN_IN: RequestRefused = { refused: 'sign-in', status: 401 };
/** They came in, and were struck from the roster since. */
const accountClosed = (hello: Hello): RequestRefused => ({
  refused: codeFor(hello, 'account-closed'),
  status: 403,
});

/** Do both speak the same, about the same history? An empty epoch is a device's first word. */
async function greet(
  trx: Transaction,
  hello: { readonly proto: number; readonly serverEpoch: string },
): Promise<{ epoch: string } | RequestRefused> {
  const epoch = await readEpoch(trx);
  if (hello.proto < OLDEST_PROTO) return { refused: 'old-app', status: 426 };
  const same = hello.serverEpoch === '' || hello.serverEpoch === epoch;
  return same && isServed(hello.proto) ? { epoch } : { refused: 'invalid', status: 409, serverEpoch: epoch };
}
