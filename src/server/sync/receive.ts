// Push: takes in what a device sends, in order, each mutation at most once (sync.md 2.5, 2.6).
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import type { Mutation } from '#domain/mutation.ts';
import type { PushAnswer, PushRequest, PushResult } from '#domain/protocol.ts';
import type { Outcome } from '#server/sync/apply.ts';
import {
  greetClient,
  keepResults,
  noteClient,
  resultsByMid,
  resultsFor,
  type StoredResult,
} from '#server/sync/client.repo.ts';
import { keepDeadLetter } from '#server/sync/dead-letter.repo.ts';
import { hangsOn, loadErased } from '#server/sync/erased.repo.ts';
import { waitsWithHeld } from '#server/sync/hangs-on-held.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { readChange } from '#server/sync/read-change.ts';
import { loadRecords } from '#server/sync/record.repo.ts';
import { resultFor } from '#server/sync/result.ts';
import { type RoomForHeld, roomForHeld } from '#server/sync/room-for-held.ts';
import { applyUnit } from '#server/sync/unit-of-work.ts';
import type { Asking } from '#server/sync/viewer.repo.ts';

interface Incoming {
  readonly seq: number;
  readonly raw: unknown;
  readonly hash: string;
  /** From the raw body, as far as it can be read; '' else. */
  readonly mid: string;
  readonly rid: string;
  /** What it is to be answered without being applied; or the mutation. */
  readonly m: Mutation | Outcome;
}
type Received = Pick<PushAnswer, 'results' | 'gap' | 'fork' | 'token'>;

export async function receive(
  ledger: Ledger,
  asking: Asking,
  request: PushRequest,
  newToken: string,
): Promise<Received> {
  const person = asking.viewer.person;
  const client = await greetClient(ledger, { id: request.clientId, person, token: request.token }, newToken);
  if (!client) return { results: [], fork: 'client_forked', token: request.token };
  const all = request.muts.map(({ seq, m }) => parse(seq, m));
  const stored = new Map(
    (
      await resultsFor(
        ledger,
        client.id,
        all.map(({ seq }) => seq),
      )
    ).map((r) => [r.seq, r]),
  );
  const known = await resultsByMid(
    ledger,
    person,
    all.map(({ mid }) => mid).filter((mid) => mid !== ''),
  );
  // One question for the whole push, not one for each change.
  const news = all.flatMap(({ mid, m }) => ('op' in m && !known.has(mid) ? hangsOn(m) : []));
  await loadErased(ledger, news);
  await loadRecords(ledger, news);
  const room = roomForHeld(ledger, person);
  const answers: StoredResult[] = [];
  const taken: StoredResult[] = [];
  const repeated = new Set<StoredResult>();
  let last = client.lastSeq;
  let stop: Pick<Received, 'gap' | 'fork'> = {};
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at];
    if (!one) break;
    if (one.seq <= last) {
      const before =
        stored.get(one.seq) ?? answers.find((answer) => answer.seq === one.seq) ?? pruned(one, client.id, person);
      if (before.hash !== one.hash) {
        stop = { fork: 'seq_reused' };
        break;
      }
      repeated.add(before);
      answers.push(before);
      continue;
    }
    if (one.seq > last + 1) {
      stop = { gap: { expected: last + 1 } };
      break;
    }
    const unit = unitAt(all, at, known);
    const held = new Set(answers.flatMap(({ st, rid }) => (st === 'held' ? [rid] : [])));
    const done = await takeUnit(ledger, asking, unit, client.id, known, held, room);
    for (const answer of done) {
      answers.push(answer.result);
      taken.push(answer.result);
      if (answer.repeated) repeated.add(answer.result);
      if (answer.result.mid !== '') known.set(answer.result.mid, answer.result);
    }
    last = unit.at(-1)?.seq ?? last;
    at += unit.length - 1;
  }
  await keepResults(ledger, taken);
  await noteClient(ledger, client.id, last, stillHeld(ledger.now, request, answers));
  const results: PushResult[] = [];
  for (const answer of answers) results.push(await resultFor(ledger, asking, answer, repeated.has(answer)));
  return { results, token: client.token, ...stop };
}

/** What the device still holds once it has heard these answers. */
function stillHeld(now: number, { pending, oldest }: PushRequest, answers: readonly StoredResult[]) {
  const left = Math.max(0, pending - answers.filter(({ st }) => st !== 'held').length);
  return { pending: left, oldest: left === 0 || oldest == null ? null : Math.min(oldest, now) };
}

/** The mutation at `at`, with those behind it that stand or fall with it. */
function unitAt(all: readonly Incoming[], at: number, known: ReadonlyMap<string, StoredResult>): Incoming[] {
  const first = all[at];
  if (!first) return [];
  const unit = [first];
  const group = 'op' in first.m ? first.m.g : undefined;
  if (group === undefined || known.has(first.mid)) return unit;
  for (const next of all.slice(at + 1)) {
    const joins = 'op' in next.m && next.m.g === group && next.seq === first.seq + unit.length && !known.has(next.mid);
    if (!joins) break;
    unit.push(next);
  }
  return unit;
}

const bodyOf = ({ raw }: Incoming): string => JSON.stringify(raw);

interface Taken {
  readonly result: StoredResult;
  /** It was applied once before, under another seq. */
  readonly repeated: boolean;
}
async function takeUnit(
  ledger: Ledger,
  asking: Asking,
  unit: readonly Incoming[],
  client: string,
  known: ReadonlyMap<string, StoredResult>,
  held: ReadonlySet<string>,
  room: RoomForHeld,
): Promise<Taken[]> {
  const person = asking.viewer.person;
  const earlier = unit.length === 1 ? known.get(unit[0]?.mid ?? '') : undefined;
  const outcomes = earlier ? [] : await judge(ledger, asking, unit, client, held, room);
  const taken: Taken[] = [];
  for (const [at, one] of unit.entries()) {
    const outcome = outcomes[at];
    const result: StoredResult = {
      client,
      seq: one.seq,
      mid: one.mid,
      person,
      hash: one.hash,
      rid: one.rid,
      st: earlier?.st ?? outcome?.st ?? 'held',
      code: earlier?.code ?? (outcome?.st === 'rejected' ? outcome.code : null),
      field: earlier?.field ?? (outcome?.st === 'rejected' ? (outcome.field ?? null) : null),
    };
    if (outcome?.st === 'held') {
      const letter = {
        mid: one.mid,
        client,
        seq: one.seq,
        person,
        body: bodyOf(one),
        error: outcome.error,
      };
      await keepDeadLetter(ledger, letter);
    }
    taken.push({ result, repeated: earlier !== undefined });
  }
  return taken;
}

async function judge(
  ledger: Ledger,
  asking: Asking,
  unit: readonly Incoming[],
  client: string,
  held: ReadonlySet<string>,
  room: RoomForHeld,
): Promise<readonly Outcome[]> {
  const mutations = unit.map(({ m }) => m).filter((m) => 'op' in m);
  const outcomes: readonly Outcome[] =
    mutations.length === unit.length
      ? waitsWithHeld(await applyUnit(ledger, asking, mutations, client), mutations, held)
      : unit.map(({ m }) => ('op' in m ? { st: 'rejected', code: 'parent-refused' } : m));
  const bodies = unit.filter((_, at) => outcomes[at]?.st === 'held').map(bodyOf);
  if (bodies.length === 0 || (await room.take(bodies))) return outcomes;
  return outcomes.map((one) => (one.st === 'held' ? { st: 'rejected', code: 'held-full' } : one));
}

const peekSchema = z.looseObject({ mid: id(), rid: id() });

function parse(seq: number, raw: unknown): Incoming {
  const hash = createHash('sha256')
    .update(JSON.stringify(raw) ?? '')
    .digest('hex');
  const peek = z.safeParse(peekSchema, raw);
  const { mid, rid } = peek.success ? peek.data : { mid: '', rid: '' };
  return { seq, raw, hash, mid, rid, m: readChange(raw) };
}

/** Answered so long ago that the answer is gone: it was applied then. */
const pruned = (one: Incoming, client: string, person: string): StoredResult => ({
  client,
  seq: one.seq,
  mid: one.mid,
  person,
  hash: one.hash,
  st: 'ok',
  rid: one.rid,
  code: null,
  field: null,
});
