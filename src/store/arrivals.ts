// まだ届いていないもの: what the school last heard of a class's devices, with the names that this device knows.
import type { ClassDevice } from '#domain/devices.ts';
import type { ClassId } from '#domain/id.ts';
import { type Device, schoolDay } from '#store/device.ts';
import { classDevicesKept } from '#store/device-lists.ts';
import { type Pupil, pupilsOf, todayOf } from '#store/roster.ts';

export interface PupilDevice {
  readonly pupil: Pupil;
  readonly device: ClassDevice;
}
export interface Arrivals {
  /** When the school said so (device ms). */
  readonly at: number;
  /** By 出席番号; of each pupil the latest contact first. */
  readonly all: readonly PupilDevice[];
  readonly holding: readonly PupilDevice[];
  readonly wiped: readonly PupilDevice[];
  /** How many of `all` were not heard of today: what was written on them since is not known. */
  readonly silent: number;
}

/** Null = the school has not been asked yet. */
export async function arrivalsOf(device: Device, classGroup: ClassId): Promise<Arrivals | null> {
  const [kept, pupils, today] = await Promise.all([
    classDevicesKept(device, classGroup),
    pupilsOf(device, classGroup),
    todayOf(device),
  ]);
  if (!kept) return null;
  const all = pupils.flatMap((pupil) =>
    kept.devices.filter(({ person }) => person === pupil.id).map((each) => ({ pupil, device: each })),
  );
  const alive = all.filter((each) => !isWiped(each));
  return {
    at: kept.at,
    all: alive,
    holding: alive.filter((each) => each.device.pending > 0),
    wiped: all.filter(isWiped),
    silent: alive.filter((each) => schoolDay(each.device.lastContactAt) < today).length,
  };
}

const isWiped = ({ device: { wipedAt } }: PupilDevice): boolean => wipedAt !== null;
