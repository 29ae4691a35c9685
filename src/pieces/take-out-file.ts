// One ZIP with all that a person made: index.html to read, records.json to the letter, media/ with the bytes.
import { FILE_ENDINGS } from '#domain/file-kind.ts';
import type { RecordId } from '#domain/id.ts';
import type { Session } from '#domain/protocol.ts';
import type { MimeType } from '#domain/records/media.ts';
import type { SayFunction } from '#pieces/say.tsx';
import { type PageFile, takeOutPage } from '#pieces/take-out-page.ts';
import { type FileSink, writeZip, type ZipEntry } from '#pieces/zip-file.ts';
import type { Database } from '#store/database.ts';
import { REAL_SURROUNDINGS, schoolDay } from '#store/device.ts';
import { bytesOf, type OwnFile, type OwnThings, openOwn, ownThings } from '#store/own-things.ts';

export interface TakingOut {
  readonly session: Session;
  readonly language: string;
  readonly say: SayFunction;
  readonly sink: FileSink;
  readonly onProgress: (done: number, all: number) => void;
}

export const takeOutName = ({ displayName }: Session): string =>
  `あしあと-${displayName.replaceAll(/[\\/:*?"<>|\s]/g, '')}-${schoolDay(REAL_SURROUNDINGS.now())}.zip`;

/** @throws when the disk is full or bytes are gone: then nothing half-written stays */
export async function takeOut({ session, language, say, sink, onProgress }: TakingOut): Promise<void> {
  const db = await openOwn(session);
  try {
    const own = await ownThings(db, session);
    const now = REAL_SURROUNDINGS.now();
    const named = own.files.map((file, at) => ({ file, path: pathOf(file, at) }));
    const files = filesByRecord(named);
    const page = takeOutPage({ name: session.displayName, language, now, own, files, say });
    const entries = [
      text('index.html', page, now),
      text('records.json', jsonOf(session, own, now), now),
      ...named.map((each) => fileEntry(db, each)),
    ];
    let done = 0;
    onProgress(done, entries.length);
    await writeZip(entries, sink, () => {
      done += 1;
      onProgress(done, entries.length);
    });
  } catch (error) {
    await sink.giveUp();
    throw error;
  } finally {
    db.close();
  }
}

interface Named {
  readonly file: OwnFile;
  readonly path: string;
}

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a' };
const pathOf = ({ mime, madeAt }: OwnFile, at: number): string => {
  const ending = ENDINGS[mime] ?? FILE_ENDINGS[mime as MimeType] ?? mime.split('/')[1] ?? 'bin';
  return `media/${schoolDay(madeAt)}-${String(at + 1).padStart(3, '0')}.${ending}`;
};

function filesByRecord(named: readonly Named[]): Map<RecordId, PageFile[]> {
  const files = new Map<RecordId, PageFile[]>();
  for (const { file, path } of named) {
    const root = file.root ?? file.media;
    files.set(root, [...(files.get(root) ?? []), { path, mime: file.mime }]);
  }
  return files;
}

function jsonOf({ person, displayName, schoolName }: Session, own: OwnThings, now: number): string {
  const records = Object.fromEntries(
    [...Map.groupBy(own.things, (thing) => thing.type)].map(([type, things]) => [
      type,
      things.map(({ record, waits }) => ({ ...record, waits })),
    ]),
  );
  const { unsent, refused, drafts } = own;
  const about = { app: 'ashiato', person, displayName, schoolName, takenAt: new Date(now).toISOString() };
  return JSON.stringify({ about, records, around: [...own.around.values()], unsent, refused, drafts }, null, 2);
}

const text = (path: string, words: string, at: number): ZipEntry => ({
  path,
  bytes: [new TextEncoder().encode(words)],
  packed: true,
  at,
});
const fileEntry = (db: Database, { file, path }: Named): ZipEntry => ({
  path,
  bytes: bytesOf(db, file.hash),
  packed: false,
  at: file.madeAt,
});
