// What this device holds that the school does not have, as it is reported with each push and pull.
import type { AboutDevice, DeviceReport, Wiped } from '#domain/devices.ts';
import type { Database } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';

export interface Holdings {
  /** Changes and uploads. */
  readonly pending: number;
  /** Since when the oldest of them waits (ms, the school's clock); null = nothing does. */
  readonly oldest: number | null;
}

export async function holdingsOf(db: Database): Promise<Holdings> {
  const [changes, uploads, off] = await Promise.all([
    db.outbox.count(),
    db.uploads.toArray(),
    readMeta(db, 'clockOffset'),
  ]);
  const first = await db.outbox.orderBy('lid').first();
  const times = [first?.at, ...uploads.map(({ at }) => at)].filter((at) => at !== undefined);
  const oldest = times.length > 0 ? Math.max(0, Math.min(...times) + (off ?? 0)) : null;
  return { pending: changes + uploads.length, oldest };
}

/** Null before the page has said what kind of device this is. */
export async function deviceReport(db: Database): Promise<DeviceReport | null> {
  const about = await readMeta(db, 'about');
  if (!about) return null;
  const was = await readMeta(db, 'former');
  return { about, ...(await holdingsOf(db)), ...(was ? { was } : {}) };
}

/** Writes down what kind of device this is, where it is not known yet or has changed. */
export async function noteAbout({ db }: Pick<Device, 'db'>, about: AboutDevice): Promise<void> {
  const known = await readMeta(db, 'about');
  if (JSON.stringify(known) !== JSON.stringify(about)) await putMeta(db, 'about', about);
}

export async function noteWiped(db: Database, wiped: Wiped): Promise<void> {
  if (!(await readMeta(db, 'wiped'))) await putMeta(db, 'wiped', { ...wiped, told: false });
}
export async function takeNoteOfWiped({ db }: Device): Promise<void> {
  const wiped = await readMeta(db, 'wiped');
  if (wiped) await putMeta(db, 'wiped', { ...wiped, told: true });
}
