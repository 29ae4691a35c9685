// The teacher makes a unit: nobody sees it while it is a draft; opened, it stands on the children's first screen.
import { it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

it('the teacher lays out a unit, and the child begins it on きょう', async () => {
  const { person } = await aJourney();
  const sakura = person('sakura');
  const teacher = person('teacher');

  await teacher.signsIn();
  await teacher.follows('単元と手本');
  await teacher.presses('単元を作る');
  await teacher.presses('下書きを作る');
  await teacher.sees('単元名を書いてください。');
  await teacher.picks('体育', '教科');
  await teacher.writes('単元名', 'とび箱');
  await teacher.picks('自由（回数だけ決める）', '進め方');
  await teacher.writes('回数', '2');
  await teacher.writes('観点（1行に1つ）', '手を つく 場所\nひざを のばす');
  await teacher.presses('下書きを作る');
  await teacher.sees('1回目');
  await teacher.sees('2回目');
  await teacher.opens('くわしく');
  await teacher.chooses('手を つく 場所', { in: '1回目の観点（3つまで）' });
  await teacher.writes('めあてを書くときの問い', 'どこに 手を つきたい？', { in: '回' });
  await teacher.presses('回を足す');
  await teacher.sees('3回目');
  await teacher.presses('観点を足す');
  await teacher.writes('観点 3', '音を 立てずに おりる');
  await teacher.presses('ことばの手本を足す');
  await teacher.writes('題', 'ふみきり', { in: '手本' });
  await teacher.writes('ことば', '両足で 強く ふむ。', { in: '手本' });
  await teacher.hasSentAll();

  await sakura.signsIn();
  await sakura.sees('「光」');
  await sakura.hasSentAll();
  sakura.doesNotSee('とび箱');

  await teacher.takesTheTablet('/teaching');
  await teacher.follows(/とび箱/);
  await teacher.chooses(/子どもに開く/);
  await teacher.hasSentAll();
  await teacher.follows('クラスボードで見る');
  await teacher.sees('全3回');

  await sakura.takesTheTablet();
  await sakura.sees('ほかの たんげん');
  // Where its readings have come already, there are spaces round the kanji.
  await sakura.follows(/とび\s*箱/);
  for (const point of ['手を つく 場所', 'ひざを のばす', '音を 立てずに おりる']) await sakura.sees(point);
  await sakura.sees('ふみきり');
  await sakura.follows('1回目を きろくする');
  await sakura.sees('どこに 手を つきたい？');
  await sakura.chooses('手を つく 場所', { in: 'ポイントから えらぶ' });
  await sakura.finds('じぶんの ことばで', '手を つく 場所');
  await sakura.hasSentAll();
});
