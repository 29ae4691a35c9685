// What may happen to words on their way to school, one story each.
import { describe, expect, test } from 'vitest';
import { contactOf } from '#store/contact.ts';
import { copyRefused, discardRefused, needsAttention, retryRefused } from '#store/quarantine.ts';
import { writeChanges } from '#store/write.ts';
import {
  atSchool,
  aWorld,
  goalOn,
  goesOnUntil,
  makesWork,
  rewritesGoal,
  syncs,
  timesWritten,
  writesGoal,
} from '#tests/sync/a-world.ts';
import { PEOPLE, UNITS } from '#tests/sync/sim-school.ts';

const YEAR = 365 * 86_400_000;

describe('the line', () => {
  test('a request that comes in twice is taken once', async () => {
    const { school, network, device } = await aWorld();
    const home = await device('p1');
    const id = await writesGoal(home, 'はねを そろえる。');
    await goesOnUntil(home, 'push');
    const { task } = home;
    if (task?.goOn) await home.goOn(task);
    const [sent] = network.out;
    if (!sent) throw new Error('nothing was sent');
    await network.arriveAgain(sent);
    await syncs(home);
    await network.arriveAgain(sent);
    expect(await timesWritten(school, id)).toBe(1);
    expect((await goalOn(home, id))?._p).toBe(0);
  });

  test('an answer that is lost is asked for again, and the words never leave the screen', async () => {
    const { school, network, device } = await aWorld();
    const home = await device('p1');
    const id = await writesGoal(home, 'とめを ていねいに。');
    await goesOnUntil(home, 'push');
    if (home.task?.goOn) await home.goOn(home.task);
    const [sent] = network.out;
    if (sent) await network.arrive(sent);
    const [answered] = network.back;
    if (answered) await network.lose(answered);
    expect((await goalOn(home, id))?.words).toBe('とめを ていねいに。');
    expect(await home.device.db.outbox.count()).toBe(1);
    await syncs(home);
    expect(await home.device.db.outbox.count()).toBe(0);
    expect(await timesWritten(school, id)).toBe(1);
  });

  test('while nothing gets through the badge does not say "in sync"', async () => {
    const { network, device } = await aWorld();
    const home = await device('p1');
    expect((await contactOf(home.device)).inSync).toBe(true);
    await writesGoal(home, 'まだ。');
    await goesOnUntil(home, 'push');
    if (home.task?.goOn) await home.goOn(home.task);
    const [sent] = network.out;
    if (sent) await network.lose(sent);
    if (home.task?.goOn) await home.goOn(home.task);
    expect(await contactOf(home.device)).toMatchObject({ online: false, waiting: 1, inSync: false });
  });
});

describe('tabs', () => {
  test.each(['claim', 'push', 'pushed', 'settle', 'ask', 'pull', 'pulled', 'page', 'close'])(
    'one that is killed at "%s" loses nothing',
    async (step) => {
      const { school, device } = await aWorld();
      const home = await device('p1');
      const id = await writesGoal(home, 'ふでを たてる。');
      await goesOnUntil(home, step);
      await home.crash();
      expect((await goalOn(home, id))?.words).toBe('ふでを たてる。');
      await syncs(home);
      expect(await atSchool(school, id)).toMatchObject({ words: 'ふでを たてる。' });
      expect(await timesWritten(school, id)).toBe(1);
      expect(await home.device.db.outbox.count()).toBe(0);
    },
  );

  test('one that thaws after another took the lead writes nothing', async () => {
    const { school, network, device } = await aWorld();
    const home = await device('p1');
    const id = await writesGoal(home, 'ゆっくり かく。');
    const asleep = await goesOnUntil(home, 'pushed');
    home.zombie = asleep;
    await syncs(home);
    const before = await home.device.db.meta.toArray();
    await home.goOn(asleep);
    expect(asleep.outcome).toBe('fenced');
    expect(await home.device.db.meta.toArray()).toEqual(before);
    expect(await timesWritten(school, id)).toBe(1);
    expect(network.out).toEqual([]);
  });
});

describe('two devices of one child', () => {
  test('write into the same text offline: both keep all sentences', async () => {
    const { school, device } = await aWorld();
    const [tablet, home] = [await device('p1'), await device('p1')];
    const id = await writesGoal(tablet, 'はじめ。');
    await syncs(tablet);
    await syncs(home);
    await rewritesGoal(tablet, id, 'はじめ。学校で。');
    await rewritesGoal(home, id, '家で。はじめ。');
    await syncs(tablet);
    await syncs(home);
    await syncs(tablet);
    for (const sim of [tablet, home]) expect((await goalOn(sim, id))?.words).toBe('家で。はじめ。学校で。');
    expect(await atSchool(school, id)).toMatchObject({ words: '家で。はじめ。学校で。', needsLook: false });
  });

  test('typing goes on while the first words are on their way', async () => {
    const { school, device } = await aWorld();
    const home = await device('p1');
    const id = await writesGoal(home, 'はじめ。');
    await goesOnUntil(home, 'pushed');
    await rewritesGoal(home, id, 'はじめ。つづき。');
    expect(await home.device.db.outbox.count()).toBe(2);
    await syncs(home);
    expect(await atSchool(school, id)).toMatchObject({ words: 'はじめ。つづき。' });
    expect((await goalOn(home, id))?._p).toBe(0);
  });

  test('one whose clock is a year ahead does not win over what was written after it had been read', async () => {
    const { school, device } = await aWorld();
    const [teacher, other] = [await device('t1'), await device('t2')];
    const retitle = (sim: typeof teacher, title: string) =>
      writeChanges(sim.device, [{ op: 'patch', type: 'unit', id: UNITS.a, values: { title } }]);
    teacher.skew = YEAR;
    await retitle(teacher, '来年の 光');
    await syncs(teacher);
    await syncs(other);
    school.now += 60_000;
    await retitle(other, '光と かげ');
    await syncs(other);
    expect(await atSchool(school, UNITS.a)).toMatchObject({ title: '光と かげ' });
    await syncs(teacher);
    expect((await teacher.device.db.records('unit').get(UNITS.a))?.title).toBe('光と かげ');
  });
});

describe('what the school does not take', () => {
  test('a change that it cannot judge delays no other', async () => {
    const { school, device } = await aWorld();
    const home = await device('p1');
    const strange = await writesGoal(home, 'あたらしい アプリから。');
    const { db } = home.device;
    const entry = await db.outbox.where('rid').equals(strange).first();
    if (entry) await db.outbox.put({ ...entry, mutation: { ...entry.mutation, schema: 99 } });
    const id = await writesGoal(home, 'ふつうの めあて。');
    await syncs(home);
    expect(await atSchool(school, id)).not.toBeNull();
    expect((await db.outbox.toArray()).map((waiting) => [waiting.rid, waiting.state])).toEqual([[strange, 'held']]);
    expect((await goalOn(home, strange))?.words).toBe('あたらしい アプリから。');
  });

  test('is kept with all its words until the person has decided', async () => {
    const { school, device } = await aWorld();
    const [child, teacher] = [await device('p1'), await device('t1')];
    const work = await makesWork(child, 'teacher');
    await syncs(child);
    await syncs(teacher);
    const says = (words: string) => {
      const id = teacher.device.newId();
      const owner = PEOPLE.p1;
      const values = { words };
      return writeChanges(teacher.device, [{ op: 'create', type: 'feedback', id, owner, root: work, values }]);
    };
    await says('よく 見て 書けましたね。');
    await says('はらいが のびのび。');
    await school.moveClass('p1', () => '00000000-0000-7000-8000-00000000dddd');
    await syncs(teacher);
    const kept = await needsAttention(teacher.device);
    expect(kept.map((entry) => [entry.code, entry.words])).toEqual([
      ['not-found', { words: 'よく 見て 書けましたね。' }],
      ['not-found', { words: 'はらいが のびのび。' }],
    ]);
    const [first, second] = kept;
    if (!first || !second) throw new Error('two were refused');
    // The work has left with its child: a copy has nothing to belong to, and the words stay.
    expect(await copyRefused(teacher.device, first.qid)).toMatchObject({ refused: 'not-found' });
    expect(await needsAttention(teacher.device)).toHaveLength(2);
    await school.moveClass('p1', () => '00000000-0000-7000-8000-00000000eeee');
    await syncs(teacher);
    expect(await retryRefused(teacher.device, first.qid)).toBeNull();
    await syncs(teacher);
    expect(await atSchool(school, first.rid)).toMatchObject({ words: 'よく 見て 書けましたね。' });
    await discardRefused(teacher.device, second.qid);
    expect(await needsAttention(teacher.device)).toEqual([]);
  });
});

describe('showing and not showing', () => {
  test('a work that is no longer shown leaves the classmates’ devices at their next contact', async () => {
    const { device } = await aWorld();
    const [child, classmate] = [await device('p1'), await device('p2')];
    const work = await makesWork(child, 'class');
    await syncs(child);
    await syncs(classmate);
    expect(await classmate.device.db.records('work').get(work)).toBeDefined();
    await writeChanges(child.device, [{ op: 'patch', type: 'work', id: work, values: { audience: 'teacher' } }]);
    await syncs(child);
    await syncs(classmate);
    expect(await classmate.device.db.records('work').get(work)).toBeUndefined();
    expect(await child.device.db.records('work').get(work)).toBeDefined();
  });

  test('a child who leaves the class leaves nothing of it behind, and keeps what is their own', async () => {
    const { school, device } = await aWorld();
    const [child, classmate] = [await device('p1'), await device('p2')];
    const shown = await makesWork(classmate, 'class');
    const own = await makesWork(child, 'class');
    await syncs(classmate);
    await syncs(child);
    expect(await child.device.db.records('work').get(shown)).toBeDefined();
    await school.moveClass('p1', () => '00000000-0000-7000-8000-00000000dddd');
    await syncs(child);
    await syncs(classmate);
    expect(await child.device.db.records('work').get(shown)).toBeUndefined();
    expect(await child.device.db.records('work').get(own)).toBeDefined();
    expect(await classmate.device.db.records('work').get(own)).toBeUndefined();
  });
});

describe('the school', () => {
  test('that was set back to a backup gets the words of the meantime again from the devices', async () => {
    const { school, device } = await aWorld();
    const home = await device('p1');
    const old = await writesGoal(home, 'まえの。');
    await syncs(home);
    await school.backup();
    const id = await writesGoal(home, 'あとの。');
    await rewritesGoal(home, old, 'まえの。つづき。');
    await syncs(home);
    await school.restore(home.dice.bytes);
    expect(await atSchool(school, id)).toBeNull();
    await syncs(home);
    expect(await atSchool(school, id)).toMatchObject({ words: 'あとの。' });
    expect(await atSchool(school, old)).toMatchObject({ words: 'まえの。つづき。' });
    expect((await goalOn(home, id))?._p).toBe(0);
    expect(await home.device.db.outbox.count()).toBe(0);
  });

  test('notices a copied device and gives it a new name: nothing is lost, nothing doubled', async () => {
    const { school, device } = await aWorld();
    const home = await device('p1');
    const { db } = home.device;
    await syncs(home);
    const copied = await db.meta.toArray();
    const first = await writesGoal(home, 'いち。');
    await syncs(home);
    await writesGoal(home, 'に。');
    await syncs(home);
    // A backup of the tablet from before comes back: its token is long used up.
    await db.meta.bulkPut(copied);
    const third = await writesGoal(home, 'さん。');
    await syncs(home);
    expect(await atSchool(school, third)).toMatchObject({ words: 'さん。' });
    expect(await timesWritten(school, first)).toBe(1);
    expect(await db.outbox.count()).toBe(0);
  });
});
