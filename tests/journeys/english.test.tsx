// A child who reads English better changes the language, and finds the whole loop in it. What people wrote stays theirs.
import { it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

it('a pupil switches to English, and the loop is complete in English', async () => {
  const { person } = await aJourney();
  const sakura = person('sakura');
  const teacher = person('teacher');

  await sakura.signsIn();
  await sakura.follows('佐藤 さくらの せってい');
  await sakura.chooses('English');
  await sakura.sees('Settings');
  await sakura.hasSentAll();

  await sakura.follows('Today');
  await sakura.sees('Set a goal and begin');
  sakura.readsOnlyEnglish();
  await sakura.follows('Begin');
  await sakura.writes('In your own words', 'Keep the lines apart');
  sakura.readsOnlyEnglish();
  await sakura.presses('On to the work');
  await sakura.sees('Take a picture of what you made');
  sakura.readsOnlyEnglish();
  await sakura.presses('On to the reflection');
  await sakura.chooses('Good');
  await sakura.chooses('Nearly', { in: '横画の間を そろえる' });
  await sakura.presses('Compared with last time,');
  await sakura.finds('Reflection', 'Compared with last time, ');
  await sakura.writes('Reflection', 'The lines are straighter now.');
  await sakura.writes('Next goal', 'Slowly round the bend');
  sakura.readsOnlyEnglish();
  await sakura.presses('Leave a footprint');
  await sakura.sees('Your footprint is there');
  sakura.readsOnlyEnglish();
  await sakura.follows('See the footprints');
  await sakura.sees('The lines are straighter now.');
  sakura.readsOnlyEnglish();
  await sakura.hasSentAll();

  // The teacher's own screens are in Japanese.
  await teacher.signsIn();
  await teacher.presses(/ふりかえりあり/, { in: /佐藤 さくら/ });
  await teacher.sees('The lines are straighter now.');
  await teacher.presses('よく みた！');
  await teacher.writes('コメント', 'Well done!');
  await teacher.presses('返す');
  await teacher.sees('返しました。');
  await teacher.hasSentAll();

  await sakura.takesTheTablet();
  await sakura.sees('2 new');
  await sakura.sees('Slowly round the bend');
  await sakura.presses('Open and read');
  await sakura.presses('Open and read');
  await sakura.sees('Well seen');
  await sakura.sees('Well done!');
  await sakura.presses('Thank you');
  await sakura.hasSentAll();
  sakura.readsOnlyEnglish();
  for (const [place, words] of [
    ['Records', 'Reflections'],
    ['Compare', 'There is nothing to compare yet'],
    ['Everyone', 'class'],
  ] as const) {
    await sakura.follows(place);
    await sakura.sees(words);
    sakura.readsOnlyEnglish();
  }
  await sakura.follows(/Kept on this device and at school/);
  await sakura.sees('Nothing is waiting');
  sakura.readsOnlyEnglish();
});
