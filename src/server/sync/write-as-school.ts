// Writes of the school itself: roster, seeds, what the server found out. Same versions and placements as everybody's
// writes; the question of rights is not asked, the question of shape is.
import * as z from 'zod/mini';
import { SCHEMA } from '#domain/protocol.ts';
import { ENVELOPE_KEYS, envelopeSchema, type LooseRecord } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import { keepRevision } from '#server/sync/history.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { writeRecord } from '#server/sync/placing.ts';
import { recordById } from '#server/sync/record.repo.ts';

export async function writeOneAsSchool(ledger: Ledger, wanted: SchoolRecord): Promise<void> {
  const kind = kindNamed(wanted.type);
  if (!kind) throw new Error(`no such kind: ${wanted.type}`);
  const before = await recordById(ledger, wanted.id);
  const initial = Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, field.initial]));
  const record: LooseRecord = {
    ...(before?.record ?? initial),
    ...wanted.values,
    id: wanted.id,
    type: wanted.type,
    school: ledger.school,
    owner: wanted.owner,
    author: wanted.author,
    root: wanted.root ?? null,
    madeAt: wanted.madeAt,
    trashed: wanted.trashed ?? false,
    needsLook: false,
  };
  checkShape(record, wanted);
  // A roster that is read again says mostly what is known: nobody needs to hear of it.
  if (before && isSame(before.record, record)) return;
  const rv = (before?.rv ?? 0) + 1;
  const texts: Record<string, { to: string; baseRv: number }> = {};
  const frv = { ...before?.frv };
  for (const [name, value] of Object.entries(wanted.values)) {
    if (JSON.stringify(before?.record[name]) === JSON.stringify(value)) continue;
    if (kind.fields[name]?.rule === 'text') texts[name] = { to: String(value), baseRv: before?.rv ?? 0 };
    if (kind.fields[name]?.rule !== 'map') frv[name] = rv;
    else for (const key of Object.keys(value as object)) frv[`${name}.${key}`] = rv;
  }
  const after = { record, rv, frv, fts: before?.fts ?? {}, lost: {}, merged: false };
  await writeRecord(ledger, before, after);
  const asked = {
    mid: '',
    rid: wanted.id,
    type: wanted.type,
    op: before ? ('patch' as const) : ('create' as const),
    base: before?.rv ?? 0,
    schema: SCHEMA,
    set: wanted.values as Record<string, z.core.util.JSONType>,
    text: texts,
  };
  await keepRevision(ledger, asked, after, { author: wanted.author, client: 'school', mid: '' });
  if (wanted.type === 'person') await keepAccount(ledger, record);
}

const isSame = (a: LooseRecord, b: LooseRecord): boolean =>
  Object.keys(b).every((name) => name === 'madeAt' || JSON.stringify(a[name]) === JSON.stringify(b[name]));

function checkShape(record: LooseRecord, { type, values }: SchoolRecord): void {
  const kind = kindNamed(type);
  const envelope = z.safeParse(envelopeSchema, record);
  if (!envelope.success) throw new Error(`${type} ${record.id}: ${z.prettifyError(envelope.error)}`);
  for (const name of Object.keys(values)) {
    if (!kind?.fields[name] || ENVELOPE_KEYS.has(name)) throw new Error(`${type} has no field ${name}`);
  }
  for (const [name, field] of Object.entries(kind?.fields ?? {})) {
    // A record from before the field was there says nothing about it.
    const checked = z.safeParse(field.schema, name in record ? record[name] : field.initial);
    if (!checked.success) throw new Error(`${type}.${name} ${record.id}: ${z.prettifyError(checked.error)}`);
  }
}

async function keepAccount({ trx, school, now }: Ledger, { id, trashed }: LooseRecord): Promise<void> {
  const closed_at = trashed ? now : null;
  await trx
    .insertInto('account')
    .values({ person: id, school, closed_at })
    .onConflict((clash) => clash.column('person').doUpdateSet({ closed_at }))
    .execute();
}
