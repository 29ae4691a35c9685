import { expect, test } from 'vitest';
import { writePrompt, writeStage } from '#store/teaching-texts.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, LESSONS, POINTS, TEACHER } from '#tests/helpers/a-school.ts';

test('two stages that are written in one breath are both kept', async () => {
  const device = await aDevice({ person: TEACHER });
  const id = POINTS[0];
  expect(
    await Promise.all([writeStage(device, id, 'great', 'ぴたり'), writeStage(device, id, 'nearly', 'もう少し')]),
  ).toEqual([null, null]);
  expect((await device.db.records('point').get(id))?.stages).toMatchObject({ great: 'ぴたり', nearly: 'もう少し' });
  expect(await writeStage(device, anId('nowhere'), 'great', 'ぴたり')).toEqual({ refused: 'not-found' });
});

test('so are two questions of a lesson; an empty one is none', async () => {
  const device = await aDevice({ person: TEACHER });
  const id = LESSONS[0];
  await Promise.all([
    writePrompt(device, id, 'goal', '何を 見る？'),
    writePrompt(device, id, 'reflection', 'どうだった？'),
  ]);
  const promptsNow = async () => (await device.db.records('lesson').get(id))?.prompts;
  expect(await promptsNow()).toEqual({ goal: '何を 見る？', reflection: 'どうだった？' });
  await writePrompt(device, id, 'goal', ' ');
  expect(await promptsNow()).toEqual({ reflection: 'どうだった？' });
  expect(await writePrompt(device, anId('nowhere'), 'goal', 'あ')).toEqual({ refused: 'not-found' });
});
