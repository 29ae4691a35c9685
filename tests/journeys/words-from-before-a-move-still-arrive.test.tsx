// A child changes class while the tablet lies at home, unsent. What was written in the old class is still theirs to send.
import { it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';
import { enrollmentOf } from '#tests/journeys/whole-school.ts';

it('words from before a move to another class still arrive', async () => {
  const { person, school } = await aJourney();
  const haruto = person('haruto');

  await haruto.signsIn();
  await haruto.hasSentAll();
  haruto.goesOffline();
  await haruto.follows('はじめる');
  await haruto.writes('じぶんの ことばで', 'まがりを ゆっくり 書く');
  await haruto.presses(/さくひんへ すすむ/);
  await haruto.isTold('まっています');

  await school.office(enrollmentOf('haruto', 'left'));
  haruto.comesBack();
  await haruto.hasSentAll();
  await haruto.takesTheTablet('/unsent');
  await haruto.sees('まっている ものは ありません');
  haruto.doesNotSee('とどけられなかった もの');
});
