import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { SharePage } from '#features/share/share-page.tsx';
import { prepareGiven } from '#media/prepare-given.ts';
import type { Device } from '#store/device.ts';
import { keepShare, sharesFor, takeShare } from '#store/shared-things.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HARUTO, LESSONS, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

// Canvas is the browser's: tests/browser/share.spec.ts posts real photos.
vi.mock('#media/black-photo.ts', () => ({ isBlackPhoto: async () => false }));
vi.mock('#media/prepare-given.ts', async (original) => {
  const real = await original<{ prepareGiven: typeof prepareGiven }>();
  return { prepareGiven: vi.fn(real.prepareGiven) };
});
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: async () => aPicture(1) }));
beforeEach(async () => {
  localStorage.clear();
  await Dexie.delete('ashiato-shared');
});

const memo = (name = 'memo.txt') => new File(['かき'], name, { type: 'text/plain' });
const share = (told: Partial<Parameters<typeof keepShare>[0]>) =>
  keepShare({ title: '', words: '', url: '', files: [], ...told }, NOW);
const draw = (device: Device, id?: number) =>
  renderWithDevice(<SharePage />, device, id === undefined ? '/share' : `/share?id=${id}`, '/share');
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const newest = async (device: Device) => (await device.db.records('work').orderBy('id').toArray()).at(-1);

test('a file that was shared a moment ago is looked at, and kept in today’s lesson', async () => {
  const device = await aDevice();
  const id = await share({ files: [memo()] });
  draw(device, id);
  expect(await screen.findByText('memo.txt')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'どこに のこす？' })).toHaveValue(LESSONS[2]);
  await press('のこす');
  await expect.poll(() => newest(device)).toMatchObject({ kind: 'file', lesson: LESSONS[2], stage: 'trial' });
  await expect.poll(() => sharesFor(SAKURA)).toEqual([]);
});

test('it can go to another lesson', async () => {
  const device = await aDevice();
  draw(device, await share({ files: [memo()] }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'どこに のこす？' }), LESSONS[0]);
  await press('のこす');
  await expect.poll(() => newest(device)).toMatchObject({ kind: 'file', lesson: LESSONS[0], stage: 'practice' });
});

test('what came while nobody was signed in is shown to nobody before they say that it is theirs', async () => {
  const device = await aDevice();
  await share({ files: [memo()] });
  draw(device);
  expect(await screen.findByText(/あなたのですか/)).toBeVisible();
  expect(screen.queryByText('memo.txt')).toBeNull();
  await press('ちがう');
  expect(await screen.findByText('とどいたものは ありません')).toBeVisible();
  expect(await sharesFor(HARUTO)).toHaveLength(1);
});

test('what somebody else has taken is not there for anybody else', async () => {
  const device = await aDevice();
  const id = await share({ files: [memo()] });
  await takeShare(id, HARUTO);
  draw(device, id);
  expect(await screen.findByText('とどいたものは ありません')).toBeVisible();
});

test('a shared page becomes a card with its title; what is not wanted goes away', async () => {
  const device = await aDevice();
  const id = await share({ title: 'かきの そだちかた', words: 'かきの そだちかた https://example.jp/kaki' });
  draw(device, id);
  expect(await screen.findByRole('textbox', { name: /アドレス/ })).toHaveValue('https://example.jp/kaki');
  expect(screen.getByRole('textbox', { name: /どこで/ })).toHaveValue('かきの そだちかた');
  await press('やめる');
  await expect.poll(() => sharesFor(SAKURA)).toEqual([]);
});

test('a file that could not be read now is not thrown away: it is tried again, or waits', async () => {
  vi.mocked(prepareGiven).mockRejectedValue(new Error('no memory'));
  const device = await aDevice();
  const id = await share({ files: [memo()] });
  draw(device, id);
  await press('あとで');
  await expect.poll(() => screen.getByTestId('address').textContent).toBe('/');
  expect(await sharesFor(SAKURA)).toHaveLength(1);
  cleanup();
  draw(device, id);
  await screen.findByRole('button', { name: 'もういちど ためす' });
  vi.mocked(prepareGiven).mockReset();
  await press('もういちど ためす');
  await press('のこす');
  await expect.poll(() => newest(device)).toMatchObject({ kind: 'file' });
  await expect.poll(() => sharesFor(SAKURA)).toEqual([]);
});

test('a file that can never be kept leaves only when the person throws it away', async () => {
  const device = await aDevice();
  draw(device, await share({ files: [new File(['MZ'], 'a.exe')] }));
  expect(await screen.findByText(/この しゅるいの ファイルは のこせません/)).toBeVisible();
  expect(await sharesFor(SAKURA)).toHaveLength(1);
  await press('すてる');
  await expect.poll(() => sharesFor(SAKURA)).toEqual([]);
});

test('a teacher is told where such things go, and nothing is lost', async () => {
  const device = await aDevice({ person: TEACHER });
  draw(device, await share({ files: [memo()] }));
  expect(await screen.findByText(/こどもの きろくに のこせます/)).toBeVisible();
  expect(await sharesFor(TEACHER)).toHaveLength(1);
});
