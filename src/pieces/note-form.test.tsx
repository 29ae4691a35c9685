import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { absenceId } from '#domain/records/absence.ts';
import { prepareSound } from '#media/prepare-sound.ts';
import { NoteForm } from '#pieces/note-form.tsx';
import { hasTake, keepPiece } from '#store/takes.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aRecord, aSchool, HARUTO, HIKARI, LESSONS, TEACHER } from '#tests/helpers/a-school.ts';

vi.mock('#media/prepare-sound.ts', () => ({ prepareSound: vi.fn() }));
beforeEach(() => localStorage.clear());

const [LESSON] = LESSONS;
const AT = { pupil: HARUTO, unit: HIKARI, lesson: LESSON };
const FIELD = `note/${HARUTO}/${LESSON}/voice`;
const MARK = absenceId(HARUTO, LESSON);
const marked = async (device: TestDevice) => (await device.db.records('absence').get(MARK))?.whereabouts ?? null;
const notes = (device: TestDevice) => device.db.records('guidanceNote').toArray();
const aTeacher = (records = aSchool()) => aDevice({ person: TEACHER, records });
function open(device: TestDevice) {
  const onDone = vi.fn();
  const shown = renderWithDevice(<NoteForm place={AT} onDone={onDone} />, device);
  return { onDone, close: shown.unmount };
}
const keep = () => screen.getByRole('button', { name: '記録する' });
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));

test('a note that is kept by two taps is one note', async () => {
  const device = await aTeacher();
  const { onDone } = open(device);
  await userEvent.type(screen.getByRole('textbox', { name: '見取り・手立て' }), '手を挙げた。');
  fireEvent.click(keep());
  fireEvent.click(keep());
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(onDone).toHaveBeenCalledOnce();
  expect(await notes(device)).toHaveLength(1);
});

test('欠席 says that the lesson will be marked, marks it when the note is kept, and the mark alone can be taken back', async () => {
  const device = await aTeacher();
  const { onDone } = open(device);
  await choose('欠席');
  expect(await screen.findByText(/この時間の印を「休み」にします/)).toBeVisible();
  await choose('遅刻');
  await waitFor(() => expect(screen.queryByText(/この時間の印を/)).toBeNull());
  expect(await marked(device)).toBeNull();
  await choose('欠席');
  await userEvent.click(keep());
  expect(await screen.findByText(/この時間の印を「休み」にしました/)).toBeVisible();
  expect(onDone).toHaveBeenCalledOnce();
  expect(await marked(device)).toBe('absent');
  await userEvent.click(screen.getByRole('button', { name: '印を元に戻す' }));
  expect(await screen.findByText('印を元に戻しました。')).toBeVisible();
  expect(await marked(device)).toBe('here');
  expect((await notes(device)).map(({ attendance }) => attendance)).toEqual(['absent']);
});

test('a lesson that is marked already says so, and 遅刻 sets the mark right', async () => {
  const away = { id: MARK, owner: HARUTO, author: TEACHER, unit: HIKARI, lesson: LESSON, day: '2026-11-20' };
  const device = await aTeacher([...aSchool(), aRecord('absence', away)]);
  open(device);
  expect(await screen.findByText('この時間には「休み」の印がついています。')).toBeVisible();
  await choose('遅刻');
  expect(await screen.findByText(/この時間の印を「いる」にします/)).toBeVisible();
  await userEvent.click(keep());
  expect(await screen.findByText(/この時間の印を「いる」にしました/)).toBeVisible();
  expect(await marked(device)).toBe('here');
});

test('a mark that could not be set is told; the note is kept', async () => {
  const device = await aTeacher();
  device.db.table('absence').hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const { onDone } = open(device);
  await choose('欠席');
  await screen.findByText(/この時間の印を「休み」にします/);
  await userEvent.click(keep());
  expect(await screen.findByText(/指導記録は残しましたが、この時間の印は変えられませんでした/)).toBeVisible();
  expect(onDone).toHaveBeenCalledOnce();
  expect(await notes(device)).toHaveLength(1);
  expect(await marked(device)).toBeNull();
});

test('a voice without a yes is told of once; kept all the same, it waits with that note and not for the next one', async () => {
  vi.mocked(prepareSound).mockResolvedValue({ refused: 'not-media', field: 'bytes' });
  const device = await aTeacher();
  await keepPiece(device, { field: FIELD, take: 'one', mime: 'audio/webm', data: new ArrayBuffer(3) });
  const { onDone, close } = open(device);
  // What was left is offered first, and takes the keys.
  await waitFor(() => expect(screen.getByRole('button', { name: 'とりはじめる' })).toHaveFocus());
  await userEvent.type(screen.getByRole('textbox', { name: '見取り・手立て' }), '声も入れた。');
  await userEvent.click(keep());
  expect(await screen.findByText(/声はまだ入っていません/)).toBeVisible();
  expect(onDone).not.toHaveBeenCalled();
  expect(await notes(device)).toEqual([]);
  await userEvent.click(keep());
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const [note] = await notes(device);
  expect(note?.words).toBe('声も入れた。');
  expect([await hasTake(device, FIELD), await hasTake(device, `note/${note?.id}/voice`)]).toEqual([false, true]);
  close();
});

test('words that went into a note with its voice do not begin the next note', async () => {
  const data = new TextEncoder().encode('できた').buffer;
  const o = { data, hash: 'b'.repeat(64), bytes: data.byteLength, mime: 'audio/webm', duration: 3 } as const;
  vi.mocked(prepareSound).mockResolvedValue({ variants: { o } });
  const device = await aTeacher();
  await keepPiece(device, { field: FIELD, take: 'one', mime: 'audio/webm', data });
  const first = open(device);
  const yes = await screen.findByRole('button', { name: 'これで いい' });
  await userEvent.type(screen.getByRole('textbox', { name: '見取り・手立て' }), 'よく見ている。');
  await userEvent.click(yes);
  await waitFor(async () => expect(await notes(device)).toMatchObject([{ words: 'よく見ている。', attendance: null }]));
  expect(await screen.findByRole('button', { name: 'とりなおす' })).toBeVisible();
  await waitFor(async () => expect(await hasTake(device, FIELD)).toBe(false));
  first.close();
  open(device);
  expect(await screen.findByRole('textbox', { name: '見取り・手立て' })).toHaveValue('');
});
