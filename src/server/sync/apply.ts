// One mutation: may it be written, and what does it make of the record. Expected refusals are returned; a throw is a bug
// or the weather, and the caller takes the unit's writes back.
import { decideWrite } from '#domain/access.ts';
import { clampHlc } from '#domain/clock.ts';
import { LIMITS } from '#domain/limits.ts';
import { applyMutation, type MergeResult } from '#domain/merge.ts';
import { type Mutation, touchedBy } from '#domain/mutation.ts';
import type { Kind } from '#domain/record.ts';
import { heldToday } from '#domain/records/class-group.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { openedByNow } from '#domain/records/lead.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { byId } from '#domain/relation.ts';
import { confirmArrived } from '#server/media/arrived.repo.ts';
import { confirmCopied } from '#server/media/copied.repo.ts';
import { isErased } from '#server/sync/erased.repo.ts';
import { keepRevision, loadWords } from '#server/sync/history.repo.ts';
import type { Kept, Ledger } from '#server/sync/ledger.ts';
import { writeRecord } from '#server/sync/placing.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { loadRelated } from '#server/sync/relation.repo.ts';
import type { Asking } from '#server/sync/viewer.repo.ts';

export type Outcome =
  | { readonly st: 'ok' | 'merged' }
  | { readonly st: 'rejected'; readonly code: RefusalCode; readonly field?: string | undefined }
  | { readonly st: 'held'; readonly error: string };

const reject = (code: RefusalCode, field?: string): Outcome => ({ st: 'rejected', code, field });

export async function applyOne(ledger: Ledger, asking: Asking, sent: Mutation, client: string): Promise<Outcome> {
  const kind = kindNamed(sent.type);
  if (!kind) return { st: 'held', error: `unknown kind ${sent.type}` };
  if (JSON.stringify(sent).length > LIMITS.mutationBytes) return reject('too-large');
  const wrong = misfit(kind, sent);
  if (wrong) return reject('invalid', wrong);
  if (await isErased(ledger, sent)) return reject('gone');
  const before = await recordById(ledger, sent.rid);
  if (before ? before.record.type !== sent.type : sent.op !== 'create') return reject('not-found');
  const m = held(sent, ledger.now, before);
  if (before && sent.op === 'create' && touchedBy(m).length === 0) return madeTwice(before, sent, asking);
  const after = applyMutation(before, m, {
    school: ledger.school,
    author: asking.viewer.person,
    rv: (before?.rv ?? 0) + 1,
    ts: m.ts,
    textAt: await loadWords(ledger, before, m),
  });
  const refused = await mayWrite(ledger, asking, before, after, m);
  if (refused) return refused;
  await writeRecord(ledger, before, after);
  await keepRevision(ledger, m, after, { author: asking.viewer.person, client, mid: m.mid });
  if (!before && m.type === 'media') {
    await confirmCopied(ledger, asking.viewer, m.rid);
    await confirmArrived(ledger, m.rid);
  }
  return { st: after.merged ? 'merged' : 'ok' };
}

async function mayWrite(
  ledger: Ledger,
  { viewer, scopes }: Asking,
  before: Kept | null,
  after: MergeResult,
  m: Mutation,
): Promise<Outcome | null> {
  const { record } = after;
  const roots = record.root === null ? [] : [byId('*', record.root)];
  const related = await loadRelated(ledger, before ? [before.record, record] : [record], roots);
  const refused = decideWrite({
    viewer,
    scopes: new Set(scopes),
    before: before?.record ?? null,
    after: record,
    touched: touchedBy(m),
    related,
  });
  return refused ? reject(refused.refused, refused.field) : null;
}

/** The first field whose edit does not have the form that its merge rule needs. */
function misfit(kind: Kind, m: Mutation): string | undefined {
  const parts = { set: ['once', 'lww', 'server'], text: ['text'], sets: ['set'], maps: ['map'] } as const;
  for (const [part, rules] of Object.entries(parts)) {
    for (const name of Object.keys(m[part as keyof typeof parts] ?? {})) {
      const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
      if (!field || !(rules as readonly string[]).includes(field.rule)) return name;
    }
  }
  return undefined;
}

/**
 * The mutation as the school takes it: its times are held to the school's clock; and where two devices made the same record
 * (its id is made from what it says), fields that can be set only once and hold that very value say nothing new.
 */
function held(sent: Mutation, now: number, before: Kept | null): Mutation {
  const m: Mutation = { ...sent, ts: clampHlc(sent.ts, sent.off, now) };
  if (sent.type === 'classGroup' && sent.set) m.set = heldToday(sent.set, now);
  if (sent.type === 'lead' && sent.set) m.set = openedByNow(sent.set, now);
  if (m.madeAt !== undefined) m.madeAt = Math.min(m.madeAt, now);
  if (!before || sent.op !== 'create' || !sent.set) return m;
  const fields = kindNamed(sent.type)?.fields ?? {};
  const news = Object.entries(sent.set).filter(
    ([name, value]) =>
      fields[name]?.rule !== 'once' || JSON.stringify(value) !== JSON.stringify(before.record[name] ?? null),
  );
  return { ...m, set: Object.fromEntries(news) };
}

function madeTwice(before: Kept, sent: Mutation, { viewer }: Asking): Outcome {
  const same = before.record.author === viewer.person && before.record.owner === (sent.owner ?? null);
  return same ? { st: 'ok' } : reject('not-found');
}
