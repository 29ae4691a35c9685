// A teacher who never saw the app, in a class without a unit: each step is named, leads to its place, and is done by being done.
import { it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';
import { HIKARI, TEACHER } from '#tests/helpers/a-school.ts';

it('the class board leads a new teacher from the roster to the first lesson', async () => {
  const { school, person } = await aJourney();
  await school.office({
    type: 'unit',
    id: HIKARI,
    owner: null,
    author: TEACHER,
    madeAt: Date.now(),
    values: {},
    trashed: true,
  });
  const teacher = person('teacher');
  const sakura = person('sakura');

  await teacher.signsIn();
  await teacher.sees('1／5');

  // Before anything is there of one's own: a whole class to press about in, and back.
  await teacher.follows('みほんのクラスで試す');
  await teacher.sees('みほんのクラスです');
  await teacher.sees('青木 はる');
  teacher.doesNotSee(sakura.displayName);
  await teacher.follows('単元と手本');
  await teacher.sees('マット運動');
  await teacher.follows(/^みほん先生/);
  await teacher.sees('みほん小学校');
  // What would act on the own account says where it is.
  await teacher.sees('自分のクラスの設定でできます');
  teacher.doesNotSee('ロックを つける');
  await teacher.follows('この端末のようす');
  await teacher.sees('みほんのクラスでは開けません');
  await teacher.presses('自分のクラスにもどる');
  await teacher.sees('1／5');
  teacher.doesNotSee('みほんのクラスです');

  await teacher.follows('単元を用意する');
  await teacher.presses('単元を作る');
  await teacher.writes('単元名', '「土」');
  await teacher.presses('下書きを作る');
  await teacher.sees('1回目');

  await teacher.follows('クラスボード');
  await teacher.sees('2／5');
  await teacher.follows('手本を入れる');
  await teacher.presses('ことばの手本を足す');
  await teacher.writes('題', 'はらい', { in: '手本' });
  await teacher.hasSentAll();

  await teacher.follows('クラスボード');
  await teacher.sees('3／5');
  await teacher.follows('子どもに開く');
  await teacher.chooses(/子どもに開く/);
  await teacher.hasSentAll();

  await teacher.follows('クラスボード');
  await teacher.sees('4／5');
  await teacher.sees('「土」');
  await teacher.follows('はじめての作品が届く');
  await teacher.sees('子どもがはじめて入る');

  await sakura.signsIn();
  await sakura.sees('「土」');
  await sakura.hasSentAll();
});
