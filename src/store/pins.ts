// 気づき・課題: what a child sees at a place of a work. A 課題 is open until the child names the work that solves it; then before
// and after stand side by side.
import type { PersonId, RecordId } from '#domain/id.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { PinKind, PinPlace } from '#domain/records/pin.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import { type Device, schoolNow } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { type GrewFrom, writeChanges } from '#store/write.ts';

export interface NewPin {
  readonly work: RecordId;
  readonly kind: PinKind;
  /** Null = the work as a whole. */
  readonly at: PinPlace | null;
  readonly words?: string;
}

/** Kept at once, without a word too: a child who is called away finds the place again. */
export function setPin(device: Device, { work, kind, at, words }: NewPin): Promise<Made> {
  const id = device.newId();
  const making = { op: 'create', type: 'pin', id, owner: device.session.person, root: work } as const;
  return writeMaking(device, id, [{ ...making, values: { kind, at: at && rounded(at), words: words ?? '' } }]);
}

/** Another place, other words, a 気づき that becomes a 課題. */
export function changePin(
  device: Device,
  id: RecordId,
  edit: { readonly kind?: PinKind; readonly at?: PinPlace; readonly words?: string; readonly voice?: RecordId | null },
  from: GrewFrom = {},
): Promise<Refused | null> {
  const values = edit.at ? { ...edit, at: rounded(edit.at) } : edit;
  return writeChanges(device, [{ op: 'patch', type: 'pin', id, values, from }]);
}

/** What the child says aloud at this place, in place of what was said before: named and kept together, or neither. */
export function speakPin(device: Device, id: RecordId, prepared: PreparedMedia): Promise<Refused | null> {
  const keeping = mediaChanges(device, prepared, id, device.session.person);
  const naming = { op: 'patch', type: 'pin', id, values: { voice: keeping.media } } as const;
  return writeWithMedia(device, [naming, ...keeping.changes], keeping);
}

/** 「できた」: this work solves it. */
export async function closePin(device: Device, id: RecordId, by: RecordId): Promise<Refused | null> {
  const values = { closedBy: by, closedAt: await schoolNow(device) };
  return writeChanges(device, [{ op: 'patch', type: 'pin', id, values }]);
}

/** Undo of `closePin`, or: it was not solved after all. */
export function reopenPin(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'pin', id, values: { closedBy: null, closedAt: null } }]);
}

export function trashPin(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'pin', id }]);
}
export function restorePin(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type: 'pin', id }]);
}

/** All pins of a work, oldest first: by this they have their numbers. */
export async function pinsOf(device: Device, work: RecordId): Promise<Kept<'pin'>[]> {
  return oldestFirst(await device.db.records('pin').where('root').equals(work).toArray());
}

/** A 課題 with the work that it is about. */
export interface OpenTask {
  readonly pin: Kept<'pin'>;
  readonly work: Kept<'work'>;
}

/** The open 課題 of a pupil, newest first: of all units, or of one. Those of works that were put away wait with them. */
export async function openTasksOf(device: Device, owner: PersonId, unit?: RecordId): Promise<OpenTask[]> {
  const all = await device.db.records('pin').where('owner').equals(owner).toArray();
  const open = oldestFirst(all.filter((pin) => pin.kind === 'task' && pin.closedBy === null)).toReversed();
  const works = await device.db.records('work').bulkGet(open.map((pin) => pin.root ?? ''));
  return open.flatMap((pin, at) => {
    const work = works[at];
    return work && !work.trashed && (unit === undefined || work.unit === unit) ? [{ pin, work }] : [];
  });
}

/** Who in a unit has a 課題 open. One read for the whole class. */
export async function openTaskOwners({ db }: Device, unit: RecordId): Promise<ReadonlySet<PersonId>> {
  const open = (await db.records('pin').toArray()).filter(
    (pin) => pin.kind === 'task' && pin.closedBy === null && !pin.trashed,
  );
  const works = await db.records('work').bulkGet(open.map((pin) => pin.root ?? ''));
  const owners = works.flatMap((work) => (work && !work.trashed && work.unit === unit ? (work.owner ?? []) : []));
  return new Set(owners);
}

/** A 課題 by its id; null where it, or its work, was put away or is not here. */
export async function taskOf({ db }: Device, id: RecordId | null): Promise<OpenTask | null> {
  const pin = id === null ? undefined : await db.records('pin').get(id);
  const work = pin?.root ? await db.records('work').get(pin.root) : undefined;
  return pin && work && !pin.trashed && !work.trashed ? { pin, work } : null;
}

const to = (value: number, digits: number): number => Number(value.toFixed(digits));
/** A hair's breadth is enough: four digits of a sheet, hundredths of a second. */
function rounded({ x, y, t }: PinPlace): PinPlace {
  return {
    ...(x === undefined || y === undefined ? {} : { x: to(x, 4), y: to(y, 4) }),
    ...(t === undefined ? {} : { t: to(t, 2) }),
  };
}

const oldestFirst = (pins: readonly Kept<'pin'>[]): Kept<'pin'>[] =>
  pins.filter((pin) => !pin.trashed).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
