import { expect, it } from 'vitest';
import { seenId } from '#domain/records/seen.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  CLASS,
  enrollment,
  idOf,
  LESSON,
  newId,
  OTHER_CLASS,
  OTHER_UNIT,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

async function devices(school: TestSchool) {
  const made = {
    aoi: new PlainDevice(school, 'aoi'),
    ren: new PlainDevice(school, 'ren'),
    yui: new PlainDevice(school, 'yui'),
    sato: new PlainDevice(school, 'sato'),
    kato: new PlainDevice(school, 'kato'),
  };
  for (const device of Object.values(made)) await device.pull();
  return made;
}
const inLesson = { owner: PEOPLE.aoi, set: { unit: UNIT, lesson: LESSON } };

onBothDatabases('who hears of what', (newSchool) => {
  it('a work reaches the teacher; classmates once it is shared, with the path to it; and leaves them when the share is taken back', async () => {
    const school = await newSchool();
    const { aoi, ren, sato, yui } = await devices(school);
    const work = newId();
    const made = await aoi.create(
      'work',
      { ...inLesson, text: { words: { to: 'はらいが できた。', baseRv: 0 } } },
      work,
    );
    expect(made).toMatchObject({ st: 'ok', s: [`pf:${PEOPLE.aoi}`], row: { id: work, rv: 1, author: PEOPLE.aoi } });
    const goal = newId();
    await aoi.create('goal', inLesson, goal);
    const reflection = newId();
    const finished = { ...inLesson, set: { ...inLesson.set, finishedAt: school.clock.now } };
    await aoi.create('reflection', finished, reflection);
    const media = newId();
    await aoi.create('media', { owner: PEOPLE.aoi, root: work, set: { variants: {} } }, media);
    for (const device of [aoi, ren, sato]) await device.pull(3);
    expect(sato.ids('work')).toEqual([work]);
    expect(ren.ids('work')).toEqual([]);
    await aoi.push(aoi.mutation('work', work, { op: 'patch', base: 1, set: { audience: 'class' } }));
    await ren.pull(2);
    await yui.pull();
    expect([ren.ids('work'), ren.ids('goal'), ren.ids('reflection'), ren.ids('media')]).toEqual([
      [work],
      [goal],
      [reflection],
      [media],
    ]);
    expect(yui.ids('work')).toEqual([]);
    await aoi.push(aoi.mutation('work', work, { op: 'patch', base: 2, set: { audience: 'teacher' } }));
    await ren.pull(1);
    expect([ren.ids('work'), ren.ids('goal'), ren.ids('reflection'), ren.ids('media')]).toEqual([[], [], [], []]);
    await sato.pull();
    expect(sato.ids('work')).toEqual([work]);
    await aoi.push(aoi.mutation('work', work, { op: 'patch', base: 3, set: { audience: 'self' } }));
    await sato.pull();
    expect([sato.ids('work'), sato.ids('media')]).toEqual([[], []]);
    await aoi.pull();
    expect(aoi.ids('work')).toEqual([work]);
  });

  it('the path goes with the last shared work of its lesson, and is opened by the first of another', async () => {
    const school = await newSchool();
    const { aoi, ren } = await devices(school);
    const other = newId();
    const lesson = { type: 'lesson', id: other, owner: null, author: PEOPLE.sato, madeAt: school.clock.now } as const;
    await school.server.writeAsSchool(SCHOOL, [{ ...lesson, values: { unit: UNIT, title: '2回' } }]);
    const [goal, otherGoal, first, second] = [newId(), newId(), newId(), newId()];
    await aoi.create('goal', inLesson, goal);
    await aoi.create('goal', { ...inLesson, set: { unit: UNIT, lesson: other } }, otherGoal);
    for (const work of [first, second]) await aoi.create('work', inLesson, work);
    const seen = async (work: string, base: number, set: Record<string, string>): Promise<readonly string[]> => {
      await aoi.push(aoi.mutation('work', work, { op: 'patch', base, set }));
      await ren.pull();
      return ren.ids('goal');
    };
    expect(await seen(first, 1, { audience: 'class' })).toEqual([goal]);
    expect(await seen(second, 1, { audience: 'class' })).toEqual([goal]);
    expect(await seen(first, 2, { audience: 'teacher' })).toEqual([goal]);
    expect(await seen(first, 3, { lesson: other })).toEqual([goal]);
    expect(await seen(first, 4, { audience: 'class' })).toEqual([goal, otherGoal]);
    expect(await seen(second, 2, { lesson: other })).toEqual([otherGoal]);
    expect(await seen(first, 5, { audience: 'self' })).toEqual([otherGoal]);
    expect(await seen(second, 3, { audience: 'teacher' })).toEqual([]);
  });

  it('a teacher’s draft is the teachers’ until it opens, with all that hangs on it', async () => {
    const school = await newSchool();
    const { ren, sato } = await devices(school);
    const unit = newId();
    await sato.create('unit', { owner: null, set: { classGroup: CLASS, title: '空', state: 'draft' } }, unit);
    const point = newId();
    await sato.create('point', { owner: null, set: { unit, words: 'はねを 大きく' } }, point);
    await ren.pull();
    expect(ren.held.has(unit) || ren.held.has(point)).toBe(false);
    await sato.push(sato.mutation('unit', unit, { op: 'patch', base: 1, set: { state: 'open' } }));
    await ren.pull();
    expect(ren.held.has(unit) && ren.held.has(point)).toBe(true);
  });

  it('a pupil who changes class takes the portfolio along, and leaves nothing shared behind', async () => {
    const school = await newSchool();
    const { aoi, ren, sato, kato } = await devices(school);
    const work = newId();
    await aoi.create('work', { ...inLesson, set: { ...inLesson.set, audience: 'class' } }, work);
    for (const device of [ren, sato, kato]) await device.pull();
    expect([ren.ids('work'), sato.ids('work'), kato.ids('work')]).toEqual([[work], [work], []]);
    await school.server.writeAsSchool(SCHOOL, [
      enrollment('aoi', CLASS, 'pupil', { to: '2026-11-19' }),
      enrollment('aoi', OTHER_CLASS, 'pupil', { from: '2026-11-20' }),
    ]);
    for (const device of [aoi, ren, sato, kato]) await device.pull();
    expect([ren.ids('work'), sato.ids('work'), kato.ids('work')]).toEqual([[], [], [work]]);
    expect(aoi.scopes).toContain(`cl:${OTHER_CLASS}`);
    expect(aoi.scopes).not.toContain(`cl:${CLASS}`);
    expect(aoi.ids('work')).toEqual([work]);
    // What was written before the move may still be sent.
    expect((await aoi.create('work', inLesson)).st).toBe('ok');
    expect((await aoi.create('work', { owner: PEOPLE.aoi, set: { unit: OTHER_UNIT, lesson: null } })).st).toBe('ok');
  });

  it('an enrollment counts from its first to its last day, by the calendar of Japan', async () => {
    const school = await newSchool();
    const until = enrollment('kato', CLASS, 'teacher', { id: idOf('stand-in'), from: '2026-11-25', to: '2026-11-26' });
    await school.server.writeAsSchool(SCHOOL, [until]);
    const kato = new PlainDevice(school, 'kato');
    const sees = async (moment: string) => {
      school.clock.now = Date.parse(moment);
      await kato.pull();
      return kato.scopes.includes(`pf:${PEOPLE.aoi}`);
    };
    expect(await sees('2026-11-24T23:59:00+09:00')).toBe(false);
    expect(await sees('2026-11-25T00:01:00+09:00')).toBe(true);
    expect(await sees('2026-11-26T23:59:00+09:00')).toBe(true);
    expect(await sees('2026-11-27T00:01:00+09:00')).toBe(false);
    expect([...kato.held.values()].some(({ row }) => row['owner'] === PEOPLE.aoi)).toBe(false);
  });

  it('feedback is the child’s and the teacher’s, never the class’s; the child answers it and no more', async () => {
    const school = await newSchool();
    const { aoi, ren, sato, kato } = await devices(school);
    const work = newId();
    await aoi.create('work', { ...inLesson, set: { ...inLesson.set, audience: 'class' } }, work);
    const word = newId();
    const said = {
      owner: PEOPLE.aoi,
      root: work,
      set: { kind: 'comment' },
      text: { words: { to: 'よく見たね。', baseRv: 0 } },
    };
    expect((await kato.create('feedback', said)).st).toBe('rejected');
    expect((await ren.create('feedback', said)).st).toBe('rejected');
    expect((await sato.create('feedback', said, word)).st).toBe('ok');
    for (const device of [aoi, ren]) await device.pull();
    expect([aoi.ids('feedback'), ren.ids('feedback')]).toEqual([[word], []]);
    const [answered] = await aoi.push(
      aoi.mutation('feedback', word, { op: 'patch', base: 1, maps: { answer: { tap: 'thanks' } } }),
    );
    expect(answered?.st).toBe('ok');
    const [thrown, reworded] = await aoi.push(
      aoi.mutation('feedback', word, { op: 'trash', base: 2 }),
      aoi.mutation('feedback', word, { op: 'patch', base: 2, text: { words: { to: '', baseRv: 2 } } }),
    );
    expect([thrown?.code, reworded?.code]).toEqual(['forbidden', 'forbidden']);
    const seen = { owner: PEOPLE.aoi, root: work, set: { person: PEOPLE.sato } };
    const id = seenId(work, PEOPLE.sato);
    expect((await sato.create('seen', seen, newId())).code).toBe('invalid');
    expect((await sato.create('seen', seen, id)).st).toBe('ok');
    expect((await sato.create('seen', seen, id)).st).toBe('ok');
    expect((await ren.create('seen', { ...seen, set: { person: PEOPLE.ren } })).st).toBe('rejected');
  });
});
