// The outbox to the school, batch by batch, until nothing can go any more. [Note: Settling]
import { PROTO, type PushAnswer, type PushRequest, SCHEMA } from '#domain/protocol.ts';
import { putMeta, readMeta } from '#store/device.ts';
import { engineTransaction } from '#store/engine-transaction.ts';
import { type Batch, claimBatch } from '#store/outbox.ts';
import { fork, takeEpoch } from '#store/replay.ts';
import { settleResults } from '#store/settle-push.ts';
import { DONE, type EngineParts, noteAnswer, type Outcome, otherEpoch, unanswered } from '#sync/engine-parts.ts';

/** Each time the school asks this client to begin anew; more often than that something else is wrong. */
const NEW_BEGINNINGS = 3;

export async function pushAll(parts: EngineParts): Promise<Outcome> {
  const { device, fence, wire, pace, step } = parts;
  let beginnings = 0;
  for (;;) {
    await step('claim');
    const batch = await claimBatch(device, fence, pace.limits());
    if (!batch) return DONE;
    await step('push');
    const answer = await wire.push(requestOf(batch, device.surroundings.now()));
    const epoch = answer.kind === 'refused' ? otherEpoch(answer, batch.serverEpoch) : null;
    await step('pushed');
    if (answer.kind === 'accepted') {
      await noteAnswer(parts, answer.value);
      const way = await settle(parts, batch, answer.value);
      if (way === 'on') pace.wentWell();
      else if (way === 'stuck') return { kind: 'later' };
      else beginnings += 1;
    } else if (epoch !== null) {
      await takeEpoch(device, fence, epoch);
      beginnings += 1;
    } else if (answer.kind === 'refused' && answer.status === 413) {
      if (batch.muts.length > 1 && pace.tooMuch()) continue;
      if ((await setAside(parts, batch)) === 0) return unanswered(parts, answer);
    } else {
      if (answer.kind === 'later' && answer.why === 'timeout') pace.tooMuch();
      return unanswered(parts, answer);
    }
    if (beginnings > NEW_BEGINNINGS) return { kind: 'later' };
  }
}

/**
 * What is too large alone (or in a group that is not cut) would be so for ever, and hold up the rest: its words go to their
 * person. Their seqs never reached the school, which would miss them: what is left goes under a new client id.
 * @returns how many were put aside
 */
async function setAside({ device, fence }: EngineParts, { muts }: Batch): Promise<number> {
  const { db, surroundings } = device;
  const results = muts.map(({ seq, m }) => ({ seq, mid: m.mid, st: 'rejected', code: 'too-large' }) as const);
  const aside = await engineTransaction(db, fence, db.tables, () => settleResults(device, results, surroundings.now()));
  await fork(device, fence, false);
  return aside;
}

export const requestOf = ({ muts, ...batch }: Batch, now: number): PushRequest => ({
  proto: PROTO,
  schema: SCHEMA,
  ...batch,
  now,
  muts: [...muts],
});

/** @returns on: some were settled · anew: this client began anew · stuck: the answer brought nothing */
async function settle(parts: EngineParts, batch: Batch, answer: PushAnswer): Promise<'on' | 'anew' | 'stuck'> {
  const { device, fence } = parts;
  const { db } = device;
  await parts.step('settle');
  if (batch.serverEpoch !== answer.serverEpoch) await takeEpoch(device, fence, answer.serverEpoch);
  const settled = await engineTransaction(db, fence, db.tables, async () => {
    // An answer to a client that this device no longer is settles nothing.
    if ((await readMeta(db, 'clientId')) !== batch.clientId) return null;
    await putMeta(db, 'token', answer.token);
    return settleResults(device, answer.results, answer.serverNow);
  });
  if (settled === null) return 'anew';
  if (answer.fork || answer.gap) {
    // A gap: the school forgot seqs that this client used. Under a new client id they go again; mids keep them single.
    await fork(device, fence, answer.fork !== undefined);
    return 'anew';
  }
  // The same batch would go again at once, and for ever: an answer that settled nothing is as good as none.
  return settled > 0 ? 'on' : 'stuck';
}
