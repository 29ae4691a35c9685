// The whole loop between two people: a goal and a reflection that were written without a network, the board, the answer.
import { expect, it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

it('a reflection written offline reaches the board, and the answer reaches the child', async () => {
  const { person } = await aJourney();
  const sakura = person('sakura');
  const teacher = person('teacher');

  await sakura.signsIn();
  await sakura.sees('「光」');
  await sakura.hasSentAll();
  expect(location.hash).toBe('');

  sakura.goesOffline();
  await sakura.follows('はじめる');
  await sakura.writes('じぶんの ことばで', 'よこの あいだを そろえたい');
  await sakura.presses(/さくひんへ すすむ/);
  await sakura.presses(/ふりかえりへ すすむ/);
  await sakura.sees('よこの あいだを そろえたい');
  await sakura.chooses('いいかんじ');
  await sakura.chooses('もうすこし', { in: '横画の間を そろえる' });
  await sakura.writes('ふりかえり', 'まえと くらべて、よこの あいだが そろってきた。');
  await sakura.writes('つぎのめあて', '「儿」の まがりを ゆっくり');
  await sakura.presses('あしあとに のこす');
  await sakura.sees('あしあとが つきました');
  await sakura.sees('この 端末に ほぞんしました');
  await sakura.isTold('まっています');

  // The tablet is closed and opened again, still without a network.
  await sakura.takesTheTablet('/');
  await sakura.sees('「儿」の まがりを ゆっくり');
  await sakura.isTold('まっています');

  sakura.comesBack();
  await sakura.hasSentAll();

  await teacher.signsIn();
  await teacher.presses(/めあてあり.*作品まだ.*ふりかえりあり/, { in: /佐藤 さくら/ });
  await teacher.sees('よこの あいだを そろえたい');
  await teacher.sees('まえと くらべて、よこの あいだが そろってきた。');
  await teacher.presses('のび てるね！');
  await teacher.sees('スタンプ「のび てるね！」を押しました。');
  await teacher.writes('コメント', 'そろってきたのが、よく 分かります。');
  await teacher.presses('返す');
  await teacher.sees('返しました。');
  await teacher.sees('まだ読まれていません');
  await teacher.hasSentAll();

  await sakura.takesTheTablet();
  await sakura.sees('あたらしい ことば 2けん');
  sakura.doesNotSee('そろってきたのが、よく 分かります。');
  await sakura.presses('ひらいて よむ');
  await sakura.presses('ひらいて よむ');
  await sakura.sees('そろってきたのが、よく 分かります。');
  await sakura.sees('小野寺 彩から');
  await sakura.presses('ありがとう');
  await sakura.hasSentAll();

  await teacher.takesTheTablet('/board');
  await teacher.presses(/ことばを返した/, { in: /佐藤 さくら/ });
  await teacher.sees('へんじ：ありがとう');
});
