// What the school last said of devices, kept for when there is no line. Only for showing: nothing is decided by it.
import type { ClassDevice, OwnDevice } from '#domain/devices.ts';
import type { ClassId } from '#domain/id.ts';
import { type Device, type KeptList, putMeta, readMeta } from '#store/device.ts';

export const ownDevicesKept = async ({ db }: Device): Promise<KeptList<OwnDevice> | null> =>
  (await readMeta(db, 'ownDevices')) ?? null;

export const keepOwnDevices = ({ db, surroundings }: Device, devices: readonly OwnDevice[]): Promise<void> =>
  putMeta(db, 'ownDevices', { at: surroundings.now(), devices });

export const classDevicesKept = async ({ db }: Device, classGroup: ClassId): Promise<KeptList<ClassDevice> | null> =>
  (await readMeta(db, 'classDevices'))?.[classGroup] ?? null;

/** Of the class that was looked at last; those of a class that is no longer taught do not pile up. */
export const keepClassDevices = (
  { db, surroundings }: Device,
  classGroup: ClassId,
  devices: readonly ClassDevice[],
): Promise<void> => putMeta(db, 'classDevices', { [classGroup]: { at: surroundings.now(), devices } });

/** Which of one's own devices this one is. */
export const clientIdOf = async ({ db }: Device): Promise<string> => (await readMeta(db, 'clientId')) ?? '';
