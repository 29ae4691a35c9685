// What is being recorded, second by second, before it is a work: a tablet that dies in the middle keeps what was said so far.
import type { Refused } from '#domain/refusal.ts';
import type { TakePiece } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { isFull } from '#store/is-full.ts';
import { makeRoom } from '#store/media-room.ts';

export interface Take {
  readonly take: string;
  readonly recorded: Blob;
}

/** @returns null when kept; `full` when there is no room for it, also not in place of what the school has */
export async function keepPiece(device: Device, piece: TakePiece): Promise<Refused | null> {
  const answer = await tryToKeep(device, piece);
  if (answer === null || !(await makeRoom(device, piece.data.byteLength).catch(() => false))) return answer;
  return tryToKeep(device, piece);
}

async function tryToKeep({ db }: Device, piece: TakePiece): Promise<Refused | null> {
  try {
    await db.takes.add(piece);
    return null;
  } catch (error) {
    if (isFull(error)) return { refused: 'full' };
    throw error;
  }
}

/** What lies here of a recording that nobody has kept or thrown away. */
export async function takeOf({ db }: Device, field: string): Promise<Take | null> {
  const pieces = await db.takes.where('field').equals(field).sortBy('n');
  const last = pieces.at(-1);
  if (!last) return null;
  const own = pieces.filter(({ take }) => take === last.take).map(({ data }) => data);
  return { take: last.take, recorded: new Blob(own, { type: last.mime }) };
}

/** Asked by a screen that is drawn anew with each piece: nothing is read. */
export async function hasTake({ db }: Device, field: string): Promise<boolean> {
  return (await db.takes.where('field').equals(field).count()) > 0;
}

/** Once it is a work, or on the person's own word. What else was recorded for the same place stays. */
export async function dropTake({ db }: Device, { field, take }: Pick<TakePiece, 'field' | 'take'>): Promise<void> {
  const own = db.takes.where('field').equals(field);
  await own.filter((piece) => piece.take === take).delete();
}

/** What was recorded for one place belongs to another one now. */
export async function moveTakes({ db }: Device, from: string, to: string): Promise<void> {
  await db.takes.where('field').equals(from).modify({ field: to });
}

/** How many recordings lie here that are nothing yet. */
export async function takesHere({ db }: Device): Promise<number> {
  return new Set(await db.takes.orderBy('field').keys()).size;
}
