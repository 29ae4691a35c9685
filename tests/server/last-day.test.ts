// A known first and last day: rights begin and end with the calendar day in Japan, for who teaches a class and for who learns in
// it; nobody is taken out of a class before their last day is over.
import { expect, it } from 'vitest';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  CLASS,
  enrollment,
  idOf,
  LESSON,
  type Name,
  newId,
  OTHER_CLASS,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

/** A moment after midnight in Japan, which in Greenwich is the day before. */
const earlyOn = (day: string): number => Date.parse(`${day}T00:00:05+09:00`);
const lateOn = (day: string): number => Date.parse(`${day}T23:59:55+09:00`);

const enrolled = (school: TestSchool, ...rows: Parameters<typeof enrollment>[]) =>
  school.server.writeAsSchool(
    SCHOOL,
    rows.map((row) => enrollment(...row)),
  );
const placesOf = async ({ opened }: TestSchool, id: string): Promise<string[]> => {
  const rows = opened.database.selectFrom('placement').select('scope').where('record', '=', id).where('op', '=', 1);
  return (await rows.execute()).map(({ scope }) => scope);
};

onBothDatabases('an enrollment with days', (newSchool) => {
  it('lets a teacher who takes the class over see it from the first day to the last one, and on no other', async () => {
    const school = await newSchool();
    const work = newId();
    const aoi = new PlainDevice(school, 'aoi');
    await aoi.create('work', { owner: PEOPLE.aoi, set: { unit: UNIT, lesson: LESSON, audience: 'teacher' } }, work);
    await enrolled(school, ['kato', CLASS, 'teacher', { from: '2026-11-23', until: '2026-11-27' }]);
    const kato = new PlainDevice(school, 'kato');
    const mayWriteOn = async (now: number): Promise<[boolean, boolean, string]> => {
      school.clock.now = now;
      await kato.pull();
      const said = { owner: PEOPLE.aoi, root: work, set: { kind: 'comment' } };
      const { st } = await kato.create('feedback', { ...said, text: { words: { to: 'よし', baseRv: 0 } } });
      return [kato.held.has(UNIT), kato.held.has(work), st];
    };
    expect(await mayWriteOn(lateOn('2026-11-22'))).toEqual([false, false, 'rejected']);
    expect(await mayWriteOn(earlyOn('2026-11-23'))).toEqual([true, true, 'ok']);
    expect(await mayWriteOn(lateOn('2026-11-27'))).toEqual([true, true, 'ok']);
    expect(await mayWriteOn(earlyOn('2026-11-28'))).toEqual([false, false, 'rejected']);
  });

  it('leaves a child in the class until the last day is over, and then with what the class was at', async () => {
    const school = await newSchool();
    await enrolled(
      school,
      ['aoi', CLASS, 'pupil', { until: '2026-11-27' }],
      ['aoi', OTHER_CLASS, 'pupil', { from: '2026-11-28' }],
    );
    const [aoi, ren] = [new PlainDevice(school, 'aoi'), new PlainDevice(school, 'ren')];
    const stands = async (now: number) => {
      school.clock.now = now;
      await Promise.all([aoi.pull(), ren.pull()]);
      const classes = aoi.scopes.filter((scope) => scope.startsWith('cl:'));
      return { classes, seenByRen: ren.held.has(PEOPLE.aoi), unit: aoi.held.has(UNIT) };
    };
    const here = { classes: [`cl:${CLASS}`], seenByRen: true, unit: true };
    expect(await stands(school.clock.now)).toEqual(here);
    expect(await stands(lateOn('2026-11-27'))).toEqual(here);
    expect(await placesOf(school, UNIT)).toEqual([`cl:${CLASS}`]);
    const there = { classes: [`cl:${OTHER_CLASS}`], seenByRen: false, unit: true };
    expect(await stands(earlyOn('2026-11-28'))).toEqual(there);
    expect(await placesOf(school, UNIT)).toHaveLength(2);
    // Written down once: the second question of the day has nothing to tell.
    const heard = school.news.length;
    await stands(lateOn('2026-11-28'));
    expect(school.news).toHaveLength(heard);
  });

  it('a day that is put off or taken back in time takes nobody away', async () => {
    const school = await newSchool();
    await enrolled(
      school,
      ['aoi', CLASS, 'pupil', { until: '2026-11-21' }],
      ['ren', CLASS, 'pupil', { until: '2026-11-21' }],
    );
    await enrolled(school, ['aoi', CLASS, 'pupil', { until: null }], ['ren', CLASS, 'pupil', { until: '2026-12-24' }]);
    school.clock.now = earlyOn('2026-11-24');
    const sato = new PlainDevice(school, 'sato');
    await sato.pull();
    for (const name of ['aoi', 'ren'] as const satisfies Name[]) {
      expect(sato.scopes).toContain(`pf:${PEOPLE[name]}`);
      expect(await placesOf(school, idOf(`${name} in ${CLASS}`))).toContain(`cl:${CLASS}`);
    }
  });
});
