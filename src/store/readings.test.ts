import { expect, test } from 'vitest';
import { readingId } from '#domain/records/reading.ts';
import { correctReading } from '#store/readings.ts';
import { unitPlanOf } from '#store/units.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HIKARI, LESSONS, POINTS, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const LESSON = LESSONS[0];
const TITLES: Record<string, object> = {
  [LESSON]: { title: '大筆を持つ', readings: { title: '[大筆|おおふで]を[持|も]つ' } },
  [LESSONS[1]]: { title: '大筆で', note: '大筆', readings: { title: '[大筆|おおふで]で', note: '[古|ふる]い' } },
  [LESSONS[2]]: { title: '来ない', readings: { title: '[来|き]ない' } },
  [POINTS[0]]: { words: '大筆', readings: { words: '[大筆|だいひつ]' } },
};
const records = () => aSchool().map((record) => Object.assign(record, TITLES[record.id]));
const aTeacher = () => aDevice({ person: TEACHER, records: records() });
const wordOf = (id: string, part = 0) => ({ unit: HIKARI, id, at: 'title', part });

test('a word that a draft read wrong is read right in the whole unit, and for the next draft of the school', async () => {
  const device = await aTeacher();
  expect(await correctReading(device, wordOf(LESSON), ' だいふで ')).toBeNull();
  const plan = await unitPlanOf(device, HIKARI);
  expect(plan?.lessons.map(({ readings }) => readings)).toMatchObject([
    { title: '[大筆|だいふで]を[持|も]つ' },
    // Readings of a text that was changed since are left as they are: they are not shown.
    { title: '[大筆|だいふで]で', note: '[古|ふる]い' },
    { title: '[来|き]ない' },
  ]);
  // Read otherwise there: perhaps on purpose.
  expect(plan?.points[0]?.readings).toEqual({ words: '[大筆|だいひつ]' });
  const word = await device.db.records('reading').get(readingId(device.session.school, '大筆'));
  expect(word).toMatchObject({ word: '大筆', kana: 'だいふで', _p: 1 });
});

test('corrected twice, the school reads it as it was said last', async () => {
  const device = await aTeacher();
  await correctReading(device, wordOf(LESSON), 'だいふで');
  await correctReading(device, wordOf(LESSON), 'おおふで');
  expect(await device.db.records('reading').toArray()).toMatchObject([{ word: '大筆', kana: 'おおふで' }]);
});

test('a kanji that bends is learnt with what follows it; one before a particle by itself', async () => {
  const device = await aTeacher();
  await correctReading(device, wordOf(LESSONS[2]), 'こ');
  await correctReading(device, wordOf(LESSON, 2), 'も');
  const words = (await device.db.records('reading').toArray()).map(({ word, kana }) => `${word} ${kana}`);
  expect(words.sort()).toEqual(['持つ もつ', '来な こな']);
});

test('what is not kana is no reading; nor is one of a text that changed meanwhile', async () => {
  const device = await aTeacher();
  const no = { refused: 'invalid', field: 'kana' };
  expect(await correctReading(device, wordOf(LESSON), '大筆')).toEqual(no);
  expect(await correctReading(device, wordOf(LESSON), '')).toEqual(no);
  expect(await correctReading(device, { ...wordOf(LESSONS[1]), at: 'note' }, 'ふる')).toEqual(no);
  expect(await device.db.outbox.count()).toBe(0);
});

test('a pupil sets no readings', async () => {
  const device = await aDevice({ person: SAKURA, records: records() });
  expect(await correctReading(device, wordOf(LESSON), 'だいふで')).toHaveProperty('refused');
});
