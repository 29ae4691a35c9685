import { expect, test } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { feedbackOf } from '#store/feedback.ts';
import { giveVoice } from '#store/give-voice.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const WORK = { id: WORKS[0], owner: SAKURA };
const aVoice = (duration: number, bytes = 12): PreparedMedia => {
  const data = new TextEncoder().encode('hello, voice').buffer;
  return { variants: { o: { data, hash: 'a'.repeat(64), bytes, mime: 'audio/mp4', duration } } };
};

test('a voice is the child’s, with its bytes on their way', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await giveVoice(device, WORK, aVoice(19.8))).toHaveProperty('id');
  const [said] = await feedbackOf(device, WORK.id);
  expect(said).toMatchObject({ kind: 'voice', owner: SAKURA });
  expect(await device.db.records('media').get(said?.voice ?? '')).toMatchObject({ root: said?.id, owner: SAKURA });
  expect(await device.db.uploads.count()).toBe(1);
});

test.each([
  ['half a minute', aVoice(30)],
  ['20 MB', aVoice(10, 20 * 1024 * 1024)],
  ['nothing', { variants: {} }],
])('%s is refused, and nothing of it stays', async (_, voice) => {
  const device = await aDevice({ person: TEACHER });
  expect(await giveVoice(device, WORK, voice)).toEqual({ refused: 'too-large' });
  expect([await feedbackOf(device, WORK.id), await device.db.uploads.count()]).toEqual([[], 0]);
});
