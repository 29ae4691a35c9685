// All that a person made and is on this device, sent or not: for a file that they keep elsewhere. Read straight from their
// database, so that it works for an account that is sealed too. Bytes come piece by piece: five hundred works are more than a
// tablet can hold at once.
import type { ContentHash, RecordId } from '#domain/id.ts';
import type { Mutation } from '#domain/mutation.ts';
import type { Session } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import { TYPE_NAMES, type TypeName } from '#domain/records/kinds.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { Database, databaseName, type Kept, type LooseKept } from '#store/database.ts';
import { draftsOf, readFieldDraft } from '#store/field-drafts.ts';
import { bare } from '#store/kept.ts';
import { openTables } from '#store/open-tables.ts';

export interface OwnThing {
  readonly type: TypeName;
  readonly record: LooseRecord;
  /** The school does not have it as it is here. */
  readonly waits: boolean;
}
/** Bytes of the person's, in the best size that is on this device. */
export interface OwnFile {
  readonly media: RecordId;
  readonly root: RecordId | null;
  readonly hash: ContentHash;
  readonly mime: string;
  readonly madeAt: number;
}
export interface OwnThings {
  /** Oldest first. */
  readonly things: readonly OwnThing[];
  readonly files: readonly OwnFile[];
  /** Units, lessons and points that they belong to, as far as they are here: for headings. */
  readonly around: ReadonlyMap<RecordId, LooseRecord>;
  /** What waits to be sent, to the letter. */
  readonly unsent: readonly Mutation[];
  readonly refused: readonly { readonly code: RefusalCode; readonly mutation: Mutation }[];
  readonly drafts: readonly { readonly field: string; readonly words: string }[];
}

/** Opens what lies here of a person, without signing them in and without changing anything. */
export async function openOwn({ person }: Pick<Session, 'person'>): Promise<Database> {
  const db = new Database(databaseName(person));
  await openTables(db);
  return db;
}

/** Lines of the roster and the marks of having looked are not made by anybody. */
const NOT_MADE: ReadonlySet<TypeName> = new Set(['person', 'classGroup', 'enrollment', 'seen', 'noteView', 'settings']);
const AROUND: readonly TypeName[] = ['unit', 'lesson', 'point'];

export async function ownThings(db: Database, { person }: Session): Promise<OwnThings> {
  const found: OwnThing[] = [];
  for (const type of TYPE_NAMES.filter((name) => !NOT_MADE.has(name))) {
    const own = db.table<LooseKept>(type).filter((kept) => kept.owner === person || kept.author === person);
    for (const kept of await own.toArray()) found.push({ type, record: bare(kept), waits: kept._p === 1 });
  }
  const [uploads, unsent, refused, around] = await Promise.all([
    db.uploads.toArray(),
    db.outbox.orderBy('lid').toArray(),
    db.quarantine.orderBy('qid').toArray(),
    Promise.all(AROUND.map((type) => db.table<LooseKept>(type).toArray())),
  ]);
  const waiting = new Set(uploads.map((upload) => upload.media));
  const everyMedia = found.filter(({ type }) => type === 'media');
  const rootsOfWaiting = new Set(everyMedia.filter((m) => waiting.has(m.record.id)).map((m) => m.record.root));
  // What a teacher filed is its child's: of that, only what the school does not have goes along.
  const childs = found.filter(
    ({ type, record, waits }) => type === 'work' && record.owner !== person && !waits && !rootsOfWaiting.has(record.id),
  );
  const notOwn = new Set<RecordId | null>(childs.map(({ record }) => record.id));
  const media = everyMedia.filter(({ record }) => !notOwn.has(record.root));
  const things = found
    .filter(({ type, record }) => type !== 'media' && !notOwn.has(record.id))
    .map(({ type, record, waits }) => ({ type, record, waits: waits || rootsOfWaiting.has(record.id) }))
    .sort((a, b) => a.record.madeAt - b.record.madeAt);
  return {
    things,
    files: await filesOf(db, media),
    around: new Map(around.flat().map((kept) => [kept.id, bare(kept)])),
    unsent: unsent.map((entry) => entry.mutation),
    refused: refused.map(({ code, mutation }) => ({ code, mutation })),
    drafts: draftsOf(person).flatMap((field) => {
      const draft = readFieldDraft(field);
      return draft ? [{ field: field.slice(person.length + 1), words: draft.words }] : [];
    }),
  };
}

async function filesOf(db: Database, media: readonly OwnThing[]): Promise<OwnFile[]> {
  const here = new Set<string>(await db.blobs.toCollection().primaryKeys());
  return media.flatMap(({ record }) => {
    const { variants } = record as unknown as Kept<'media'>;
    const best = [variants.o, variants.m, variants.t].find((facts) => facts && here.has(facts.hash));
    const { id, root, madeAt } = record;
    return best ? [{ media: id, root, hash: best.hash, mime: best.mime, madeAt }] : [];
  });
}

/** The bytes of a file, half a megabyte at a time. */
export async function* bytesOf(db: Database, hash: ContentHash): AsyncGenerator<Uint8Array> {
  const count = (await db.blobs.get(hash))?.count ?? 0;
  for (let n = 0; n < count; n += 1) {
    const chunk = await db.chunks.get([hash, n]);
    if (!chunk) throw new Error(`chunk ${n} of ${hash} is gone`);
    yield new Uint8Array(chunk.data);
  }
}
