// What is only on this device so far, told as a person would tell it: one line for each thing they made, not for each change.
import type { RecordId } from '#domain/id.ts';
import { isTypeName, type TypeName } from '#domain/records/kinds.ts';
import type { Database, LooseKept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { keptAnywhere } from '#store/kept-anywhere.ts';
import { type Hold, holdOf, holdsNow } from '#store/media-hold.ts';

export interface UnsentThing {
  readonly id: RecordId;
  /** Kind of the thing; null for one that this version does not know. */
  readonly type: TypeName | null;
  /** The first words in it that a person wrote; empty where there are none. */
  readonly words: string;
  /** What was done to it first. Null where only its files wait. */
  readonly act: 'create' | 'patch' | 'trash' | 'restore' | null;
  /** Its picture, film or sound, where files of it wait. */
  readonly media: RecordId | null;
  /** Why its files wait although its words have gone and there is a line; null = they do not, or only some of them. */
  readonly hold: Hold | null;
  /** Files that wait, and their bytes together. */
  readonly files: number;
  readonly bytes: number;
  /** Since when the oldest part of it waits (ms, this device's clock). */
  readonly at: number;
}

/** Oldest first. A picture and its parts count as the work that they belong to. */
export async function unsentThings(device: Device): Promise<UnsentThing[]> {
  const { db } = device;
  const parts = await unsentParts(device);
  const things: UnsentThing[] = [];
  for (const id of new Set(parts.map((part) => part.id))) {
    const own = parts.filter((part) => part.id === id);
    things.push({
      id,
      ...(await nameOf(db, id, own)),
      act: own.find((part) => part.act !== null)?.act ?? null,
      media: own.find((part) => part.media !== null)?.media ?? null,
      hold: own.every((part) => part.hold !== null) ? (own[0]?.hold ?? null) : null,
      files: own.filter((part) => part.bytes > 0).length,
      bytes: own.reduce((sum, part) => sum + part.bytes, 0),
      at: Math.min(...own.map((part) => part.at)),
    });
  }
  return things.sort((a, b) => a.at - b.at);
}

interface UnsentPart extends Pick<UnsentThing, 'id' | 'act' | 'media' | 'hold' | 'bytes' | 'at'> {
  readonly type: string;
}

async function unsentParts(device: Device): Promise<UnsentPart[]> {
  const { db } = device;
  const [changes, all, holds] = await Promise.all([
    db.outbox.orderBy('lid').toArray(),
    db.uploads.orderBy('[place+at]').toArray(),
    holdsNow(device),
  ]);
  // What was refused does not wait: it is told apart (refused-things.ts).
  const uploads = all.filter((upload) => upload.refused === undefined);
  const mediaIds = [...changes.map(({ rid }) => rid), ...uploads.map((upload) => upload.media)];
  const media = await db.records('media').bulkGet(mediaIds);
  const roots = new Map(media.flatMap((m) => (m?.root ? [[m.id, m.root] as const] : [])));
  return [
    ...changes.map(({ rid, mutation, at }) => {
      const root = roots.get(rid);
      return {
        id: root ?? rid,
        type: mutation.type,
        act: root ? null : mutation.op,
        media: null,
        hold: null,
        bytes: 0,
        at,
      };
    }),
    ...uploads.map((upload) => {
      const id = roots.get(upload.media) ?? upload.media;
      const { media: its, bytes, at } = upload;
      return { id, type: 'media', act: null, media: its, hold: holdOf(upload, holds), bytes, at };
    }),
  ];
}

/** What a picture may belong to, where the thing's own change does not say what it is. */
const WITH_MEDIA: readonly TypeName[] = ['work', 'model', 'pin', 'reflection', 'feedback'];

async function nameOf(db: Database, id: RecordId, parts: readonly UnsentPart[]) {
  const type = parts.find((part) => part.type !== 'media')?.type ?? 'media';
  const candidates: readonly string[] = type === 'media' ? WITH_MEDIA : [type];
  for (const candidate of candidates.filter(isTypeName)) {
    const [record] = await keptAnywhere(db, candidate, [id]);
    if (record) return { type: candidate, words: firstWords(record) };
  }
  return { type: isTypeName(type) ? type : null, words: '' };
}

const WORDS = ['title', 'words', 'nextGoal', 'caption', 'reason', 'note', 'answer'];
const firstWords = (record: LooseKept): string =>
  WORDS.map((name) => record[name]).find((v): v is string => typeof v === 'string' && v.trim() !== '') ?? '';
