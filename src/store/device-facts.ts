// What a helper asks over the phone: what is on this device, what it still holds, and what seems wrong with it.
import type { AboutDevice } from '#domain/devices.ts';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { type Contact, contactOf } from '#store/contact.ts';
import { type Device, readMeta } from '#store/device.ts';
import type { DeviceRoom } from '#store/device-room.ts';
import { aboutThisDevice } from '#store/this-device.ts';
import { updateTrouble } from '#store/update-trouble.ts';

export interface DeviceFacts {
  readonly about: AboutDevice;
  readonly contact: Contact;
  readonly changes: number;
  readonly pictures: number;
  readonly bytes: number;
  /** School's clock minus this device's, ms; null = the school was never reached. */
  readonly clockOffset: number | null;
  readonly proto: number;
  readonly schema: number;
  readonly database: number;
  readonly copiedAt: number | null;
  /** Code of why a newer version of the app could not take over. */
  readonly update: string | null;
}

export async function deviceFacts(device: Device): Promise<DeviceFacts> {
  const { db } = device;
  const [contact, changes, uploads, clockOffset, copiedAt] = await Promise.all([
    contactOf(device),
    db.outbox.count(),
    db.uploads.toArray(),
    readMeta(db, 'clockOffset'),
    readMeta(db, 'copiedAt'),
  ]);
  return {
    about: aboutThisDevice(),
    contact,
    changes,
    pictures: new Set(uploads.map(({ media }) => media)).size,
    bytes: uploads.reduce((sum, { bytes }) => sum + bytes, 0),
    clockOffset: clockOffset ?? null,
    proto: PROTO,
    schema: SCHEMA,
    database: db.verno,
    copiedAt: copiedAt ?? null,
    update: updateTrouble(),
  };
}

/** What the browser says of itself, asked anew whenever the page is opened. Null where it does not say. */
export interface BrowserFacts {
  readonly room: DeviceRoom | null;
  readonly persisted: boolean | null;
  readonly installed: boolean;
}

export type TroubleName =
  | 'offline'
  | 'signIn'
  | 'oldApp'
  | 'refused'
  | 'late'
  | 'quarantine'
  | 'full'
  | 'notKept'
  | 'clock'
  | 'copied'
  | 'update';
export interface FoundTrouble {
  readonly name: TroubleName;
  /** Short enough to be read out: `A-401`. */
  readonly code: string;
}

const CODES: Record<Exclude<TroubleName, 'refused' | 'update'>, string> = {
  offline: 'A-100',
  signIn: 'A-401',
  oldApp: 'A-426',
  full: 'A-507',
  notKept: 'A-510',
  quarantine: 'A-600',
  clock: 'A-700',
  late: 'A-800',
  copied: 'A-900',
};
export const CLOCK_HINT_MS = 600_000;
const LITTLE_ROOM = 50_000_000;

/** `A-422`: the school said no to the request itself, with that number. */
export const refusedCode = (status: number | undefined): string => `A-${status ?? 499}`;

/** What is wrong, the most urgent first. */
export function troublesIn(
  { contact, clockOffset, copiedAt, update }: DeviceFacts,
  browser: BrowserFacts,
): FoundTrouble[] {
  const { room, persisted } = browser;
  const holds = contact.waiting + contact.refused > 0;
  const is: Record<TroubleName, boolean> = {
    signIn: contact.trouble === 'signIn',
    oldApp: contact.trouble === 'oldApp',
    refused: contact.trouble === 'refused',
    quarantine: contact.refused > 0,
    late: contact.late,
    full: room !== null && room.quota !== null && room.quota - room.used < LITTLE_ROOM,
    notKept: persisted === false && holds,
    clock: clockOffset !== null && Math.abs(clockOffset) > CLOCK_HINT_MS,
    offline: !contact.online,
    copied: copiedAt !== null,
    update: update !== null,
  };
  const found = (Object.keys(is) as TroubleName[]).filter((name) => is[name]);
  const codeOf = (name: TroubleName): string => {
    if (name === 'refused') return refusedCode(contact.status);
    return name === 'update' ? (update ?? '') : CODES[name];
  };
  return found.map((name) => ({ name, code: codeOf(name) }));
}
