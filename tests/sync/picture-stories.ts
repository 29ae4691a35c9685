// Stories of pictures that only a rule keeps from ending badly (rules.ts). Each throws when it did.
import { lampsOf } from '#store/lamps.ts';
import { type AWorld, syncs } from '#tests/sync/a-world.ts';
import { newDiary } from '#tests/sync/diary.ts';
import { diceOf } from '#tests/sync/dice.ts';
import { Broken } from '#tests/sync/invariants.ts';
import { bytesAreKept, picturesArrived, upIsTrue } from '#tests/sync/media-true.ts';
import { makeWorkWithMedia } from '#tests/sync/sim-acts.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { bytesGo, fillDisk, laneGoesOn } from '#tests/sync/sim-media.ts';
import type { SimSchool } from '#tests/sync/sim-school.ts';

interface Picture {
  readonly home: SimDevice;
  readonly school: SimSchool;
  readonly diary: ReturnType<typeof newDiary>;
}
/** The record has come to school, its bytes have not. */
async function aPicture({ school, device }: AWorld): Promise<Picture> {
  const home = await device('p1');
  const diary = newDiary();
  // Thrown until it has all its sizes.
  for (let n = 0; new Set(diary.pictures.map(({ variant }) => variant)).size < 3; n += 1)
    await home.inFront(() => makeWorkWithMedia(home, diceOf(n), diary));
  await syncs(home);
  return { home, school, diary };
}
async function asks(home: SimDevice): Promise<string | undefined> {
  for (let n = 0; n < 20 && !home.lane?.asked; n += 1) await laneGoesOn(home);
  return home.lane?.asked?.brought.variant;
}

async function pictureWaits(world: AWorld): Promise<void> {
  const { home, school } = await aPicture(world);
  const works = await home.device.db.records('work').toArray();
  const lamps = await lampsOf(
    home.device,
    works.map(({ id }) => id),
  );
  picturesArrived(
    home,
    school,
    works.filter(({ id }) => lamps.get(id) === 'arrived'),
  );
}
async function damagedBytes(world: AWorld): Promise<void> {
  const { home, school } = await aPicture(world);
  await asks(home);
  await bytesGo(home, school, 'damaged');
  await upIsTrue(school);
}
async function fullDisk(world: AWorld): Promise<void> {
  const { home, school, diary } = await aPicture(world);
  await fillDisk(home);
  bytesAreKept(home, school, diary);
}
async function smallSizesFirst(world: AWorld): Promise<void> {
  const { home } = await aPicture(world);
  const first = await asks(home);
  if (first !== 't') throw new Broken(`2.14: ${String(first)} goes before the thumbnails`);
}

export const pictureStories = { pictureWaits, damagedBytes, fullDisk, smallSizesFirst };
