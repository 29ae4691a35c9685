import { expect, test } from 'vitest';
import { takeBackFeedback, writeComment } from '#store/feedback.ts';
import { hidePhrase, phrasesOf } from '#store/phrases.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  ownRecord,
  SAKURA,
  TEACHER,
  WORKS,
} from '#tests/helpers/a-school.ts';

const HERS = { id: WORKS[0], owner: SAKURA };
const HIS = { id: anId('his'), owner: HARUTO };
const aTeacher = () =>
  aDevice({
    person: TEACHER,
    records: [...aSchool(), ownRecord('work', HARUTO, { id: HIS.id, unit: HIKARI, lesson: LESSONS[0] })],
  });

test('what was said to two children is a phrase from then on, by its sentences', async () => {
  const device = await aTeacher();
  await writeComment(device, HERS, 'はらいが のびやかです。あしたも 見せてね。');
  await writeComment(device, HERS, 'はらいが のびやかです。');
  expect(await phrasesOf(device)).toEqual([]);
  await writeComment(device, HIS, 'はらいが のびやかです。すみの 色が いいね。');
  expect(await phrasesOf(device)).toEqual(['はらいが のびやかです。']);
});

test('what names a child is never offered for another', async () => {
  const device = await aTeacher();
  for (const root of [HERS, HIS]) await writeComment(device, root, 'さくらさんの ように 書こう。佐藤さん、いいね！');
  expect(await phrasesOf(device)).toEqual([]);
});

test('used most comes first, then the latest; one that is hidden is not learnt again', async () => {
  const device = await aTeacher();
  for (const root of [HERS, HIS]) {
    device.clock.now += 1000;
    await writeComment(device, root, 'とめが しっかりしています。');
    await writeComment(device, root, 'めあてが はっきりしています。');
  }
  const phrases = await phrasesOf(device);
  expect(phrases).toHaveLength(2);
  await hidePhrase(device, phrases[0] ?? '');
  await writeComment(device, HIS, phrases[0] ?? '');
  expect(await phrasesOf(device)).toEqual(phrases.slice(1));
});

test('another teacher’s words, and what was taken back, teach nothing', async () => {
  const device = await aTeacher();
  const colleague = { author: anId('colleague'), kind: 'comment', words: 'すばらしい できです。' } as const;
  for (const [at, root] of [HERS, HIS].entries()) {
    const told = { id: anId(`c${at}`), root: root.id, owner: root.owner, ...colleague };
    await device.db.table('feedback').put({ ...aRecord('feedback', told), _rv: 1, _s: [], _p: 0 });
    const made = await writeComment(device, root, 'これは まちがいです。');
    if ('id' in made) await takeBackFeedback(device, made.id);
  }
  expect(await phrasesOf(device)).toEqual([]);
});

test('one that was hidden is hidden on the teacher’s other device too, with what a device kept for itself before', async () => {
  const device = await aTeacher();
  await device.db.meta.put({ key: 'phrases:hidden', value: ['めあてが はっきりしています。'] });
  await hidePhrase(device, 'とめが しっかりしています。');
  const settings = await device.db.records('settings').toArray();
  expect(settings).toMatchObject([
    { owner: TEACHER, hiddenPhrases: ['めあてが はっきりしています。', 'とめが しっかりしています。'] },
  ]);
  const other = await aDevice({
    person: TEACHER,
    records: [
      ...aSchool(),
      ownRecord('work', HARUTO, { id: HIS.id, unit: HIKARI, lesson: LESSONS[0] }),
      ...settings.map(({ _rv, _s, _p, _base, ...record }) => record),
    ],
  });
  for (const root of [HERS, HIS]) await writeComment(other, root, 'とめが しっかりしています。はらいも いいね。');
  expect(await phrasesOf(other)).toEqual(['はらいも いいね。']);
});
