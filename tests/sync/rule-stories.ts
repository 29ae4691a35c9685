// Stories that only a rule keeps from ending badly, for rules that chance seldom misses (rules.ts). Each throws when it did.

import { takeLead } from '#store/engine-transaction.ts';
import { endLeases } from '#store/lease.ts';
import { fork } from '#store/replay.ts';
import { shareWork } from '#store/works.ts';
import { writeChanges } from '#store/write.ts';
import {
  type AWorld,
  atSchool,
  goesOnUntil,
  makesWork,
  openWorld,
  rewritesGoal,
  syncs,
  timesWritten,
  writesGoal,
} from '#tests/sync/a-world.ts';
import { newDiary } from '#tests/sync/diary.ts';
import { Broken, convergedTo, holdsNow } from '#tests/sync/invariants.ts';
import { truthOf } from '#tests/sync/oracle.ts';
import { pictureStories } from '#tests/sync/picture-stories.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { CLASSES, LESSONS, PEOPLE, SCHOOL, type SimSchool, UNITS } from '#tests/sync/sim-school.ts';

const DAY = 86_400_000;

/** The tombstone of what was taken back is gone, and no sum is due to be compared. */
async function forgottenAtOnce({ school, device }: AWorld): Promise<void> {
  const [ren, aoi] = [await device('p2'), await device('p1')];
  const work = await makesWork(aoi, 'class');
  await syncs(aoi);
  await syncs(ren);
  await shareWork(aoi.device, work, 'teacher');
  await syncs(aoi);
  await school.server().compact(SCHOOL, 0);
  await syncs(ren);
  await convergedTo(ren, await truthOf(school));
}

/** A classmate shows a work, and takes it back while this device is away for longer than tombstones are kept. */
async function awayForLong({ school, device }: AWorld): Promise<void> {
  const [ren, aoi] = [await device('p2'), await device('p1')];
  const work = await makesWork(aoi, 'class');
  await syncs(aoi);
  await syncs(ren);
  await shareWork(aoi.device, work, 'teacher');
  await syncs(aoi);
  school.now += 401 * DAY;
  await school.server().compact(SCHOOL);
  await syncs(ren);
  await convergedTo(ren, await truthOf(school));
}

/** The words of the meantime are on the device alone. */
async function setBackToABackup({ school, device }: AWorld): Promise<void> {
  const home = await device('p1');
  await school.backup();
  const id = await writesGoal(home, 'あとの。');
  await syncs(home);
  await school.restore(home.dice.bytes);
  await syncs(home);
  if (!(await atSchool(school, id)))
    throw new Broken('I3: what was acknowledged before the school was set back is lost');
}

async function joinedAfterTheBackup({ school, device }: AWorld): Promise<void> {
  const child = await device('p1');
  await school.backup();
  await school.moveClass('p1', () => '00000000-0000-7000-8000-00000000dddd');
  school.now += DAY;
  await syncs(child);
  await school.restore(child.dice.bytes);
  await syncs(child);
  await convergedTo(child, await truthOf(school));
}

/** The same request comes in twice, before and after its answer. */
async function comesTwice({ school, network, device }: AWorld): Promise<void> {
  const home = await device('p1');
  const id = await writesGoal(home, 'いちど。');
  await goesOnUntil(home, 'push');
  if (home.task?.goOn) await home.goOn(home.task);
  const [sent] = network.out;
  if (sent) await network.arriveAgain(sent);
  await syncs(home);
  await isWrittenOnce(school, id);
}

/** The answer is lost, and the device goes on under a new client id. */
async function renewedAfterALostAnswer({ school, network, device }: AWorld): Promise<void> {
  const home = await device('p1');
  const id = await writesGoal(home, 'いちど。');
  await goesOnUntil(home, 'push');
  if (home.task?.goOn) await home.goOn(home.task);
  for (const sent of network.out.slice()) await network.arrive(sent);
  for (const answered of network.back.slice()) await network.lose(answered);
  await fork(home.device, await takeLead(home.device.db), false);
  await syncs(home);
  await isWrittenOnce(school, id);
}
async function isWrittenOnce(school: SimSchool, id: string): Promise<void> {
  const times = await timesWritten(school, id);
  if (times !== 1) throw new Broken(`I6: it was taken ${times} times`);
}

/** A proxy hands out an answer of yesterday. */
async function answerOfYesterday({ network, device }: AWorld): Promise<void> {
  const [ren, aoi] = [await device('p2'), await device('p1')];
  const shows = async (): Promise<void> => {
    await makesWork(aoi, 'class');
    await syncs(aoi);
  };
  await shows();
  await syncs(ren);
  const [old] = network.old.get(ren.name)?.slice(-1) ?? [];
  await shows();
  await syncs(ren);
  const before = new Map();
  await holdsNow(ren, newDiary(), before);
  await goesOnUntil(ren, 'pull');
  if (ren.task?.goOn) await ren.goOn(ren.task);
  for (const sent of network.out.slice()) await network.arrive(sent);
  const [answered] = network.back;
  if (!answered || !old) throw new Error('there is no old answer');
  await network.deliverOld(answered, old);
  await goesOnUntil(ren, 'check');
  await holdsNow(ren, newDiary(), before);
}

/** A reader of the database that is behind hands out a row as it was. */
async function laggingReplica({ school, network, device }: AWorld): Promise<void> {
  const home = await device('p1');
  const id = await writesGoal(home, 'はじめ。');
  await syncs(home);
  const old = await atSchool(school, id);
  await rewritesGoal(home, id, 'はじめ。つづき。');
  await goesOnUntil(home, 'pull');
  if (home.task?.goOn) await home.goOn(home.task);
  const before = new Map();
  await holdsNow(home, newDiary(), before);
  for (const sent of network.out.slice()) await network.arrive(sent);
  for (const answered of network.back) {
    if (answered.reply.kind !== 'accepted' || !('pages' in answered.reply.value)) continue;
    for (const row of answered.reply.value.pages.flatMap((page) => page.rows))
      if (row.id === id && row.row) Object.assign(row.row, old, { rv: 1 });
  }
  await goesOnUntil(home, 'check');
  await holdsNow(home, newDiary(), before);
}

async function typesOnAfterALostAnswer({ school, network, device }: AWorld): Promise<void> {
  const home = await device('p1');
  const id = await writesGoal(home, 'はじめ。');
  await goesOnUntil(home, 'push');
  if (home.task?.goOn) await home.goOn(home.task);
  for (const sent of network.out.slice()) await network.arrive(sent);
  for (const answered of network.back.slice()) await network.lose(answered);
  await rewritesGoal(home, id, 'はじめ。つづき。');
  await syncs(home);
  const there = await atSchool(school, id);
  if (there?.['words'] !== 'はじめ。つづき。') throw new Broken('I3: what was typed after the answer was lost is lost');
}

async function zombieWakes({ school, network, device }: AWorld): Promise<void> {
  const home = await device('p1');
  await writesGoal(home, 'ゆっくり。');
  const asleep = await goesOnUntil(home, 'pushed');
  home.zombie = asleep;
  await syncs(home);
  school.now += 1000;
  const before = JSON.stringify(await home.device.db.meta.toArray());
  for (let n = 0; n < 50 && !asleep.ended; n += 1) {
    const [sent] = network.out;
    const [answered] = network.back;
    if (answered) await network.deliver(answered);
    else if (sent) await network.arrive(sent);
    else await home.goOn(asleep);
  }
  const after = JSON.stringify(await home.device.db.meta.toArray());
  if (after !== before) throw new Broken('fencing: a tab that lost the lead wrote');
}

async function throwsAwayAndWritesOn({ school, device }: AWorld): Promise<void> {
  const home = await device('p1');
  const id = await makesWork(home, 'teacher');
  await syncs(home);
  const changes = [{ values: { words: 'つづき。おわり。' } }, {}, {}, { values: { words: 'つづき。' } }];
  for (const [at, op] of (['patch', 'trash', 'restore', 'patch'] as const).entries())
    await writeChanges(home.device, [
      { op, type: 'work', id, ...changes[at] } as Parameters<typeof writeChanges>[1][0],
    ]);
  await syncs(home);
  const there = await atSchool(school, id);
  if (there?.['words'] !== 'つづき。')
    throw new Broken(`2.5: taken out by the same hand, and stands there as ${String(there?.['words'])}`);
}

/** What makes the work cannot be judged yet; its reflection, written after it, waits with it. */
async function parentIsHeld({ device }: AWorld): Promise<void> {
  const home = await device('p1');
  const work = await makesWork(home, 'class');
  const { db } = home.device;
  const [entry] = await db.outbox.toArray();
  if (entry) await db.outbox.put({ ...entry, mutation: { ...entry.mutation, schema: 99 } });
  await syncs(home);
  const id = home.device.newId();
  const variants = { t: { hash: 'ab'.repeat(32), bytes: 10, mime: 'image/webp' as const } };
  await writeChanges(home.device, [
    { op: 'create', type: 'media', id, owner: PEOPLE.p1, root: work, values: { variants } },
  ]);
  await syncs(home);
  if ((await db.quarantine.count()) > 0) throw new Broken('I8: what hangs on a change that is held was refused');
}

async function silentForLong({ school, device }: AWorld): Promise<void> {
  const [ren, aoi] = [await device('p2'), await device('p1')];
  const work = await makesWork(aoi, 'class');
  await syncs(aoi);
  await syncs(ren);
  school.now += 61 * DAY;
  await endLeases(ren.device);
  if (await ren.device.db.records('work').get(work))
    throw new Broken('2.7: what was lent is still there after 60 days');
}

async function leavesWhileRenaming({ school, device }: AWorld): Promise<void> {
  const teacher = await device('t2');
  const { database } = school.database();
  const rows = await database.selectFrom('record').select('data').where('type', '=', 'enrollment').execute();
  const all = rows.map(({ data }) => JSON.parse(data) as { id: string; person: string; classGroup: string });
  const own = all.find(({ person, classGroup }) => person === PEOPLE.t2 && classGroup === CLASSES.a);
  const about = { type: 'enrollment', owner: null, author: PEOPLE.t2, madeAt: 1 } as const;
  await school.server().writeAsSchool(SCHOOL, [{ ...about, id: own?.id ?? '', values: { to: '2026-08-31' } }]);
  await goesOnUntil(teacher, 'pull');
  await writeChanges(teacher.device, [{ op: 'patch', type: 'unit', id: UNITS.a, values: { title: 'あたらしい' } }]);
  await goesOnUntil(teacher, 'claim');
  await holdsNow(teacher, newDiary(), new Map());
}

const retitle = (sim: SimDevice, title: string) =>
  writeChanges(sim.device, [{ op: 'patch', type: 'lesson', id: LESSONS.a[0], values: { title } }]);
async function twoTitles({ school, device }: AWorld): Promise<void> {
  const [first, second] = [await device('t1'), await device('t2')];
  await retitle(first, 'ひとつめ');
  school.now += 1000;
  await retitle(second, 'ふたつめ');
  await syncs(first);
  await syncs(second);
  const { database } = school.database();
  const rows = await database.selectFrom('revision').select('lost').where('record', '=', LESSONS.a[0]).execute();
  if (!rows.some(({ lost }) => lost.includes('ひとつめ')))
    throw new Broken('2.8: the other title is not kept as "other version"');
}

const stories = {
  comesTwice,
  renewedAfterALostAnswer,
  answerOfYesterday,
  forgottenAtOnce,
  awayForLong,
  setBackToABackup,
  joinedAfterTheBackup,
  laggingReplica,
  typesOnAfterALostAnswer,
  zombieWakes,
  throwsAwayAndWritesOn,
  parentIsHeld,
  ...pictureStories,
  silentForLong,
  leavesWhileRenaming,
  twoTitles,
};
export type StoryName = keyof typeof stories;
export const STORIES = Object.fromEntries(
  Object.entries(stories).map(([name, tell]) => [
    name,
    async () => {
      const world = await openWorld();
      await tell(world).finally(world.close);
    },
  ]),
) as Record<StoryName, () => Promise<void>>;
