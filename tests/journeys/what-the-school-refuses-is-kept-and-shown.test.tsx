// The office had put a child into the wrong class and mends it while the child writes there without a network. The school
// cannot take those words; the child still has every one of them, and decides.
import { expect, it, vi } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';
import { enrollmentOf } from '#tests/journeys/whole-school.ts';

it('what the school refuses is kept and shown, with the reason and with ways on', async () => {
  const { person, school } = await aJourney();
  const haruto = person('haruto');
  const teacher = person('teacher');

  await haruto.signsIn();
  await haruto.hasSentAll();
  haruto.goesOffline();
  await haruto.follows('はじめる');
  await haruto.writes('じぶんの ことばで', 'まがりを ゆっくり 書く');
  await haruto.presses(/ふりかえり/, { in: 'きろくの じゅんばん' });
  await haruto.writes('ふりかえり', 'とちゅうで 筆が かわいて しまった。');
  await haruto.presses('あしあとに のこす');
  await haruto.sees('あしあとが つきました');

  await school.office(enrollmentOf('haruto', 'struck'));
  haruto.comesBack();
  await haruto.isTold('見てほしい ものが');

  await haruto.takesTheTablet();
  await haruto.follows(/見てほしい ものが/);
  await haruto.sees('とどけられなかった もの');
  await haruto.sees('学校に とどけさきが ありませんでした。先生に きいてください。');
  await haruto.sees('まがりを ゆっくり 書く');
  await haruto.sees('とちゅうで 筆が かわいて しまった。');

  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  await haruto.presses('文を コピーする', { about: 'とちゅうで 筆が かわいて しまった。' });
  await haruto.sees('コピーしました。');
  expect(copied).toHaveBeenCalledWith('とちゅうで 筆が かわいて しまった。');

  await haruto.presses('すてる', { about: 'まがりを ゆっくり 書く' });
  await haruto.presses('やめる', { in: 'ほんとうに すてますか' });
  await haruto.sees('まがりを ゆっくり 書く');
  await haruto.presses('すてる', { about: 'まがりを ゆっくり 書く' });
  await haruto.presses('すてる', { in: 'ほんとうに すてますか' });
  await vi.waitFor(() => haruto.doesNotSee('まがりを ゆっくり 書く'));
  await haruto.isTold('見てほしい ものが');
  await haruto.sees('とちゅうで 筆が かわいて しまった。');

  // It was the right class after all.
  await school.office(enrollmentOf('haruto'));
  await haruto.presses('もういちど 送る', { about: 'とちゅうで 筆が かわいて しまった。' });
  await haruto.hasSentAll();
  await haruto.sees('まっている ものは ありません');

  await teacher.signsIn();
  await teacher.presses(/めあてまだ.*ふりかえりあり/, { in: /鈴木 陽翔/ });
  await teacher.sees('とちゅうで 筆が かわいて しまった。');
});
