// A tablet that two children share: what one of them could not send yet waits for them, and goes under no other name.
import { it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

it('two children on one tablet: the words of one wait while the other uses it', async () => {
  const { person, school } = await aJourney();
  const sakura = person('sakura');
  const haruto = person('haruto', sakura.tablet);
  const teacher = person('teacher');

  await sakura.signsIn();
  await sakura.hasSentAll();
  sakura.goesOffline();
  await sakura.follows('はじめる');
  await sakura.writes('じぶんの ことばで', 'さくらだけの めあて');
  await sakura.follows('佐藤 さくらの せってい');
  await sakura.presses('べつの 人に かわる');
  await sakura.sees('この 端末に のこります。');
  await sakura.presses('かわる', { in: 'べつの 人に かわりますか' });
  await sakura.sees('つかう 人を えらんでください');

  haruto.comesBack();
  await haruto.presses('リンクを はりつける');
  await haruto.writes('もらった リンク', await school.linkFor('haruto'));
  await haruto.presses('はいる');
  await haruto.sees('「光」');
  await haruto.hasSentAll();
  haruto.doesNotSee('さくらだけの めあて');
  await haruto.follows('はじめる');
  haruto.doesNotSee('さくらだけの めあて');
  await haruto.writes('じぶんの ことばで', 'はるとの めあて');
  await haruto.presses(/さくひんへ すすむ/);
  await haruto.hasSentAll();
  await haruto.follows('鈴木 陽翔の せってい');
  await haruto.presses('べつの 人に かわる');
  await haruto.sees('すべて 学校に とどいています。');

  await teacher.signsIn();
  await teacher.presses(/めあてあり/, { in: /鈴木 陽翔/ });
  await teacher.sees('はるとの めあて');
  teacher.doesNotSee('さくらだけの めあて');

  await haruto.takesTheTablet('/settings');
  await haruto.presses('べつの 人に かわる');
  await haruto.presses('かわる', { in: 'べつの 人に かわりますか' });
  await sakura.presses('佐藤 さくらで はじめる');
  await sakura.sees('さくらだけの めあて');
  sakura.doesNotSee('はるとの めあて');
  await sakura.hasSentAll();

  await teacher.takesTheTablet();
  await teacher.presses(/めあてあり/, { in: /佐藤 さくら/ });
  await teacher.sees('さくらだけの めあて');

  // To come back, choosing is enough: that is what they were told.
  await sakura.takesTheTablet('/settings');
  await sakura.presses('べつの 人に かわる');
  await sakura.sees('また つかうときは えらぶだけです。');
  await sakura.presses('かわる', { in: 'べつの 人に かわりますか' });
  await haruto.presses('鈴木 陽翔で はじめる');
  await haruto.sees('はるとの めあて');
  await haruto.hasSentAll();
});
