// 一斉: the teacher opens the model on every screen. Who looks on goes there, who writes is asked; let go, each goes on alone.
import { it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

it('a teacher opens the model on every screen, and lets go', async () => {
  const { person } = await aJourney();
  const [sakura, haruto, teacher] = [person('sakura'), person('haruto'), person('teacher')];

  await sakura.signsIn();
  await sakura.hasSentAll();
  await haruto.signsIn();
  await haruto.hasSentAll();

  await teacher.signsIn();
  await teacher.follows('単元と手本');
  await teacher.follows(/光/);
  await teacher.presses('筆の もちかたをみんなの画面にひらく');
  await teacher.sees('3年2組の子どもの画面に、いま、筆の もちかたをひらきます。');
  await teacher.presses('ひらく');
  await teacher.sees('みんなの画面にひらいています');
  await teacher.hasSentAll();

  // Who looks on finds themselves there, and may leave.
  await sakura.takesTheTablet('/records');
  await sakura.sees('先生が みんなの 画面に ひらきました。');
  await sakura.sees('この たんげんの 手本');
  await sakura.follows('きょう');
  await sakura.follows('はじめる');

  await teacher.takesTheTablet('/teaching');
  await teacher.presses('手をはなす');
  await teacher.sees('手をはなしました');
  await teacher.hasSentAll();

  // Her own work stays on the screen until she goes back herself.
  await sakura.takesTheTablet('/settings');
  await sakura.sees('じぶんの ペースで つづけよう。');
  await sakura.presses('もとの ところへ');
  await sakura.sees('カレンダー');
  sakura.doesNotSee('じぶんの ペースで つづけよう。');

  // Who took up the tablet only then hears of nothing.
  await haruto.takesTheTablet('/records');
  await haruto.hasSentAll();
  haruto.doesNotSee('先生が みんなの 画面に ひらきました。');
  haruto.doesNotSee('じぶんの ペースで つづけよう。');
});
