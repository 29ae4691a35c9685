// A child sees more in the middle of a lesson and sets another goal. The first one was not wrong: it stays.
import { it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

it('a goal that changes keeps its history, for the child and for the teacher', async () => {
  const { person } = await aJourney();
  const sakura = person('sakura');
  const teacher = person('teacher');

  await sakura.signsIn();
  await sakura.follows('はじめる');
  await sakura.chooses('横画の間を そろえる', { in: 'ポイントから えらぶ' });
  await sakura.finds('じぶんの ことばで', '横画の間を そろえる');
  await sakura.presses(/さくひんへ すすむ/);
  await sakura.hasSentAll();

  await sakura.takesTheTablet();
  sakura.goesOffline();
  await sakura.follows('つづきから はじめる');
  await sakura.presses(/^めあて/, { in: 'きろくの じゅんばん' });
  await sakura.presses('めあてを かえる');
  await sakura.sees('まえの めあても のこります。');
  await sakura.writes('あたらしい めあて', 'はねの まえで いちど とまる');
  await sakura.presses('かえおわる');
  await sakura.opens('かわった めあて（1）');
  await sakura.sees('横画の間を そろえる');
  await sakura.sees('はねの まえで いちど とまる');
  sakura.comesBack();
  await sakura.hasSentAll();

  await teacher.signsIn();
  await teacher.presses(/めあてあり/, { in: /佐藤 さくら/ });
  await teacher.sees('はねの まえで いちど とまる');
  await teacher.sees('はじめの見通し：横画の間を そろえる');
});
