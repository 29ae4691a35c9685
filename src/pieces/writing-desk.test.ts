// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { WritingDesk } from '#pieces/writing-desk.ts';
import type { Device } from '#store/device.ts';
import { versionsOf } from '#store/draft-versions.ts';
import { type FieldDraft, keepFieldDraft, readFieldDraft } from '#store/field-drafts.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';

const FIELD = 'reflection/3/words';

let device: Device;
beforeEach(async () => {
  device = await aDevice();
  localStorage.clear();
});

/** @param save what the database does with the words */
const openedOn = (stored: string, save = async (): Promise<unknown> => null) =>
  new WritingDesk(FIELD, stored, save, versionsOf(device, FIELD));

/** The draft as it is noted at this moment. */
function noted(): FieldDraft {
  const draft = readFieldDraft(FIELD);
  if (!draft) throw new Error('no draft');
  return draft;
}
/** A killed browser goes back to what it had noted then. */
const goesBackTo = (older: FieldDraft) => keepFieldDraft(FIELD, older);

test('a draft that was written over, and stands there again after a kill, is not put beside what was kept', async () => {
  const desk = openedOn('はじめ。');
  desk.write('けす ことば。');
  const older = noted();
  desk.write('のこす ことば。');
  await desk.flush();
  goesBackTo(older);
  const again = openedOn('のこす ことば。');
  await vi.waitFor(() => expect(readFieldDraft(FIELD)).toBeNull());
  expect(again.look()).toMatchObject({ words: 'のこす ことば。', state: 'saved' });
});

test('nor is one that a second opening had taken up and gone on with', async () => {
  const first = openedOn('はじめ。');
  first.write('けす ことば。');
  const older = noted();
  const second = openedOn('はじめ。');
  second.write('のこす ことば。');
  await second.flush();
  goesBackTo(older);
  openedOn('のこす ことば。');
  await vi.waitFor(() => expect(readFieldDraft(FIELD)).toBeNull());
});

test('a save that was announced and then failed makes no draft older', async () => {
  const desk = openedOn('はじめ。', async () => ({ refused: 'full' }));
  desk.write('けさない ことば。');
  const last = noted();
  await desk.flush();
  goesBackTo(last);
  const again = openedOn('ほかで 書いた。');
  await vi.waitFor(() => expect(again.look().words).toContain('けさない ことば。'));
  expect(again.look().words).toContain('ほかで 書いた。');
});

test('what is typed before that is known stays, too', async () => {
  openedOn('はじめ。').write('ここで 書いた。');
  const again = openedOn('ほかで 書いた。');
  again.write('ほかで 書いた。つづき。');
  await vi.waitFor(() => expect(again.look().words).toContain('ここで 書いた。'));
  expect(again.look().words).toContain('ほかで 書いた。つづき。');
});

test('words typed while a save was on its way go on from it, whether a kill let it through or not', () => {
  const desk = openedOn('はじめ。', () => Promise.withResolvers<null>().promise);
  desk.write('ひとつめ。');
  void desk.flush();
  desk.write('ふたつめ。');
  const last = noted();
  for (const stored of ['ひとつめ。', 'はじめ。']) {
    goesBackTo(last);
    expect(openedOn(stored).look().words).toBe('ふたつめ。');
  }
});

test('what is noted for that holds no words', async () => {
  const desk = openedOn('はじめ。');
  desk.write('ひみつの ことば。');
  await desk.flush();
  const meta = JSON.stringify(await device.db.meta.toArray());
  expect(meta).toContain('draftVersions');
  expect(meta).not.toContain('ひみつ');
});
