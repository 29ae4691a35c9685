// A device that was away for longer than tombstones are kept: its scopes are listed anew by mark and sweep (sync.md 2.10).
import { expect, test } from 'vitest';
import { shareWork } from '#store/works.ts';
import { atSchool, aWorld, goalOn, makesWork, syncs, writesGoal } from '#tests/sync/a-world.ts';
import { CLASSES, SCHOOL } from '#tests/sync/sim-school.ts';

const DAY = 86_400_000;

test('what was taken back meanwhile leaves it, although the school forgot; what it wrote itself arrives', async () => {
  const { school, device } = await aWorld();
  const [ren, aoi] = [await device('p2'), await device('p1')];
  const [taken, stays] = [await makesWork(aoi, 'class'), await makesWork(aoi, 'class')];
  await syncs(aoi);
  await syncs(ren);
  const works = () => ren.device.db.records('work').bulkGet([taken, stays]);
  expect((await works()).map((work) => work !== undefined)).toEqual([true, true]);
  const goal = await writesGoal(ren, 'おんせんで かんがえた。');

  expect(await shareWork(aoi.device, taken, 'teacher')).toBeNull();
  await syncs(aoi);
  school.now += 401 * DAY;
  expect(await school.server().compact(SCHOOL)).toBeGreaterThan(0);
  const floor = await school
    .database()
    .database.selectFrom('scope')
    .select('floor')
    .where('id', '=', `cl:${CLASSES.a}`)
    .executeTakeFirstOrThrow();
  expect((await ren.device.db.scopes.get(`cl:${CLASSES.a}`))?.cursor).toBeLessThan(floor.floor);

  await syncs(ren);
  expect((await works()).map((work) => work !== undefined)).toEqual([false, true]);
  expect(await ren.device.db.outbox.count()).toBe(0);
  expect((await goalOn(ren, goal))?._p).toBe(0);
  expect(await atSchool(school, goal)).toMatchObject({ words: 'おんせんで かんがえた。' });
});
