// What the school did not take, told as a person would: one line for each thing they made, with its words, its picture and
// the reason; and what they may do about it. Nothing leaves by itself.
import type { RecordId } from '#domain/id.ts';
import { isTypeName, type RecordOf, type TypeName } from '#domain/records/kinds.ts';
import { VARIANTS, type VariantFacts } from '#domain/records/media.ts';
import type { RefusalCode, Refused } from '#domain/refusal.ts';
import type { Database, LooseKept, UploadEntry } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { forgetBlob } from '#store/media-blobs.ts';
import { discardRefused, type NeedsAttention, needsAttention, retryRefused } from '#store/quarantine.ts';
import { askedAnew } from '#store/upload-queue.ts';
import { writeChanges } from '#store/write.ts';

export interface RefusedThing {
  readonly id: RecordId;
  /** Kind of the thing; null for one that this version does not know. */
  readonly type: TypeName | null;
  readonly words: readonly string[];
  readonly code: RefusalCode;
  /** The bytes are what the school did not take; the words have arrived. */
  readonly onlyBytes: boolean;
  /** What there is of its picture on this device: one to look at, and the best one to carry away. */
  readonly picture: { readonly shown: VariantFacts; readonly best: VariantFacts } | null;
  /** When it was refused, or made (ms, this device's clock). */
  readonly at: number;
  readonly qids: readonly number[];
  /** Media records of which bytes were refused. */
  readonly media: readonly RecordId[];
}

/** Oldest first. */
export async function refusedThings(device: Device): Promise<RefusedThing[]> {
  const { db } = device;
  const [entries, uploads] = await Promise.all([
    needsAttention(device),
    db.uploads.filter(({ refused }) => refused !== undefined).toArray(),
  ]);
  const records = await db.records('media').bulkGet(uploads.map(({ media }) => media));
  const rootOf = new Map(records.flatMap((media) => (media?.root ? [[media.id, media.root] as const] : [])));
  const parts: Part[] = [
    ...entries.map((entry) => ({ id: thingOf(entry), entry })),
    ...uploads.map((upload) => ({ id: rootOf.get(upload.media) ?? upload.media, upload })),
  ];
  const things = [...Map.groupBy(parts, ({ id }) => id)].map(([id, own]) => thingFrom(db, id, own));
  return (await Promise.all(things)).sort((a, b) => a.at - b.at);
}

interface Part {
  readonly id: RecordId;
  readonly entry?: NeedsAttention;
  readonly upload?: UploadEntry;
}

/** A picture counts as what it belongs to. */
const thingOf = ({ rid, mutation, snapshot }: NeedsAttention): RecordId =>
  mutation.type === 'media' ? (snapshot?.root ?? rid) : rid;

async function thingFrom(db: Database, id: RecordId, parts: readonly Part[]): Promise<RefusedThing> {
  const entries = parts.flatMap(({ entry }) => entry ?? []);
  const uploads = parts.flatMap(({ upload }) => upload ?? []);
  const main = entries.find(({ mutation }) => mutation.type !== 'media') ?? entries[0];
  const found = main ? null : await rootRecord(db, id);
  const type = main?.mutation.type ?? found?.type ?? 'media';
  const codes = [...entries.map(({ code }) => code), ...uploads.flatMap(({ refused }) => refused ?? [])];
  return {
    id,
    type: isTypeName(type) ? type : null,
    words: main
      ? entries.flatMap(({ words }) => Object.values(words)).filter((text) => text.trim() !== '')
      : titleOf(found),
    // What it hangs on was refused, and says why.
    code: codes.find((code) => code !== 'parent-refused') ?? codes[0] ?? 'invalid',
    onlyBytes: entries.length === 0,
    picture: await pictureOf(db, entries, uploads),
    at: Math.min(...entries.map(({ at }) => at), ...uploads.map(({ at }) => at)),
    qids: entries.map(({ qid }) => qid),
    media: [...new Set(uploads.map(({ media }) => media))],
  };
}

const titleOf = (record: LooseKept | null): string[] => {
  const title = record?.['title'];
  return typeof title === 'string' && title.trim() !== '' ? [title] : [];
};

async function rootRecord(db: Database, id: RecordId): Promise<LooseKept | null> {
  for (const type of ['work', 'model', 'pin', 'reflection', 'feedback'] as const) {
    const record = await db.table<LooseKept>(type).get(id);
    if (record) return record;
  }
  return null;
}

async function pictureOf(db: Database, entries: readonly NeedsAttention[], uploads: readonly UploadEntry[]) {
  const named = entries.flatMap(({ snapshot, rid, mutation }) =>
    mutation.type === 'media' ? rid : ((snapshot?.['media'] as RecordId | null | undefined) ?? []),
  );
  const id = uploads[0]?.media ?? named[0];
  const kept = id === undefined ? undefined : await db.records('media').get(id);
  // A record that the school never took lies in quarantine only.
  const refused = entries.find(({ rid }) => rid === id)?.snapshot as RecordOf<'media'> | null | undefined;
  const variants = kept?.variants ?? refused?.variants ?? {};
  const facts = VARIANTS.flatMap((variant) => variants[variant] ?? []);
  const here = new Set((await db.blobs.bulkGet(facts.map(({ hash }) => hash))).flatMap((blob) => blob?.hash ?? []));
  const held = facts.filter(({ hash }) => here.has(hash));
  const [shown] = held;
  const best = held.at(-1);
  return shown && best ? { shown, best } : null;
}

/** Sends all of it once more: for when the reason is gone. @returns why a part of it cannot go, if one cannot */
export async function retryThing(device: Device, { qids, media }: RefusedThing): Promise<Refused | null> {
  const { db } = device;
  return db.transaction('rw', db.tables, async () => {
    let no: Refused | null = null;
    for (const qid of qids) if (await db.quarantine.get(qid)) no = (await retryRefused(device, qid)) ?? no;
    const rows = await db.uploads
      .where('media')
      .anyOf([...media])
      .toArray();
    await db.uploads.bulkPut(rows.map((row) => askedAnew(row)));
    return no;
  });
}

/**
 * Throws it away for good, only on the person's explicit word. Where the school has the words but not the bytes, the thing
 * goes to the bin as a whole: without its picture it is half of what it was, and its lamp would wait for ever.
 */
export async function discardThing(device: Device, thing: RefusedThing): Promise<void> {
  const { db } = device;
  // To the bin first: should the power go between the two, nothing is lost, and it is asked once more. A "no" (somebody has
  // thrown it away already) changes nothing about the bytes.
  if (thing.onlyBytes && thing.type !== null && thing.type !== 'media')
    await writeChanges(device, [{ op: 'trash', type: thing.type, id: thing.id }]);
  await db.transaction('rw', db.tables, async () => {
    for (const qid of thing.qids) await discardRefused(device, qid);
    const rows = (
      await db.uploads
        .where('media')
        .anyOf([...thing.media])
        .toArray()
    ).filter(({ refused }) => refused !== undefined);
    await db.uploads.bulkDelete(rows.map(({ key }) => key));
    // Gone from here, too: what lies here and is not at school would be sent again by itself.
    for (const { hash } of rows) await forgetBlob(db, hash);
  });
}
