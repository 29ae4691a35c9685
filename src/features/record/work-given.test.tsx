import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { RecordPage } from '#features/record/record-page.tsx';
import { openPdf } from '#media/pdf.ts';
import type { Device } from '#store/device.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

// Canvas and the reader of PDFs are the browser's: tests/browser/kinds.spec.ts reads real ones.
vi.mock('#media/black-photo.ts', () => ({ isBlackPhoto: async () => false }));
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: async () => aPicture(1) }));
vi.mock('#media/pdf.ts', () => ({ openPdf: vi.fn() }));
beforeEach(() => {
  localStorage.clear();
  vi.mocked(openPdf).mockResolvedValue({ pages: 30, page: async () => new Blob(['x']), close: () => undefined });
});

const draw = async () => {
  const device = await aDevice();
  const { container } = renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=work`,
    '/units/:unit/lessons/:lesson/record',
  );
  await screen.findByRole('button', { name: 'ファイル' });
  return { device, place: container };
};
const aFile = (name: string, bytes: string, type = '') =>
  new File([Uint8Array.from(bytes, (char) => char.charCodeAt(0))], name, { type });
const PDF = aFile('プリント.pdf', '%PDF-1.7', 'application/pdf');
const CAT = aFile('ねこ.sb3', 'PK\x03\x04cat');
const PHOTO = aFile('a.jpg', '\xff\xd8\xff\xe0', 'image/jpeg');

function choose(place: HTMLElement, ...files: File[]): void {
  const input = place.querySelector('[data-chooser="any"]');
  if (!input) throw new Error('there is a place for any file');
  fireEvent.change(input, { target: { files } });
}
const dropped = (files: readonly File[], words = '') => ({
  dataTransfer: {
    files,
    types: files.length > 0 ? ['Files'] : ['text/uri-list'],
    getData: (type: string) => (type === 'text/uri-list' ? words : ''),
  },
});
const keep = async () => userEvent.click(await screen.findByRole('button', { name: 'のこす' }));
const newest = async (device: Device) => (await device.db.records('work').orderBy('id').toArray()).at(-1);
const madeHere = async (device: Device) =>
  (await device.db.records('work').toArray()).filter((work) => work.lesson === LESSONS[2]);

test('a PDF is looked at and kept with its name, its pages and its first page as a picture', async () => {
  const { device, place } = await draw();
  choose(place, PDF);
  expect(await screen.findByText('プリント.pdf')).toBeVisible();
  expect(screen.getByText(/30ページ/)).toBeVisible();
  await keep();
  await expect.poll(async () => (await madeHere(device)).length).toBe(1);
  const work = await newest(device);
  expect(work).toMatchObject({ kind: 'file', stage: 'trial' });
  const media = await device.db.records('media').get(work?.media ?? '');
  expect(media?.preview).toEqual({ name: 'プリント.pdf', pages: '30' });
  expect(media?.variants.o?.mime).toBe('application/pdf');
  expect(Object.keys(media?.variants ?? {}).sort()).toEqual(['m', 'o', 't']);
});

test('several files that are dropped are looked at one after the other, each kept as what it is or not at all', async () => {
  const { device, place } = await draw();
  const target = place.querySelector('h2');
  if (!target) throw new Error('there is a place to drop on');
  fireEvent.drop(target, dropped([CAT, PHOTO, PDF]));
  expect(await screen.findByText('3この うち 1こめ')).toBeVisible();
  await keep();
  expect(await screen.findByText('3この うち 2こめ')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'これで いい' }));
  expect(await screen.findByText('3この うち 3こめ')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'やめる' }));
  await expect.poll(async () => (await madeHere(device)).map(({ kind }) => kind)).toEqual(['file', 'photo']);
  expect(screen.queryByText(/この うち/)).toBeNull();
});

test('an address that is dropped or pasted becomes a card to fill in; words in a field stay there', async () => {
  const { device, place } = await draw();
  const target = place.querySelector('h2') ?? place;
  fireEvent.drop(target, dropped([], 'https://example.jp/kaki'));
  expect(await screen.findByRole('textbox', { name: /アドレス/ })).toHaveValue('https://example.jp/kaki');
  await userEvent.type(screen.getByRole('textbox', { name: /どこで/ }), 'ずかん');
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { files: [], getData: () => 'https://example.jp/other' } });
  fireEvent(screen.getByRole('textbox', { name: /どこで/ }), paste);
  expect(paste.defaultPrevented).toBe(false);
  await keep();
  await expect
    .poll(() => newest(device))
    .toMatchObject({ kind: 'link', link: { url: 'https://example.jp/kaki', source: 'ずかん' } });
  const again = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(again, { clipboardData: { files: [], getData: () => 'https://example.jp/other' } });
  fireEvent(document.body, again);
  expect(await screen.findByRole('textbox', { name: /アドレス/ })).toHaveValue('https://example.jp/other');
});

test.each([
  ['an empty file', aFile('a.pdf', ''), /からっぽです/],
  ['a program', aFile('a.exe', 'MZ\x90\0'), /この しゅるいの ファイルは のこせません/],
  ['a page', aFile('a.html', '<!doctype html>'), /この しゅるいの ファイルは のこせません/],
])('%s is refused in words that say what to do, and nothing is kept', async (_name, file, words) => {
  const { device, place } = await draw();
  choose(place, file);
  expect(await screen.findByText(words)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'わかった' }));
  expect(screen.queryByText(words)).toBeNull();
  expect(await madeHere(device)).toEqual([]);
});

test.each([
  ['broken', /この ファイルは こわれています/],
  ['locked', /あいことばの ある PDFです/],
])('a %s PDF is refused in words', async (field, words) => {
  vi.mocked(openPdf).mockResolvedValue({ refused: 'not-media', field });
  const { device, place } = await draw();
  choose(place, PDF);
  expect(await screen.findByText(words)).toBeVisible();
  expect(await madeHere(device)).toEqual([]);
});

test('a PDF that cannot be read here and now is kept all the same', async () => {
  vi.mocked(openPdf).mockResolvedValue(null);
  const { device, place } = await draw();
  choose(place, PDF);
  await keep();
  await expect.poll(async () => (await madeHere(device)).length).toBe(1);
  const media = await device.db.records('media').get((await newest(device))?.media ?? '');
  expect(media?.preview).toEqual({ name: 'プリント.pdf' });
});

test('a card that was half written for a pasted address is offered when the tab was closed', async () => {
  const { place } = await draw();
  fireEvent.drop(place.querySelector('h2') ?? place, dropped([], 'https://example.jp/kaki'));
  await userEvent.type(await screen.findByRole('textbox', { name: /わかったこと/ }), 'なるほど');
  cleanup();
  await draw();
  expect(await screen.findByRole('textbox', { name: /わかったこと/ })).toHaveValue('なるほど');
  expect(screen.getByRole('textbox', { name: /アドレス/ })).toHaveValue('https://example.jp/kaki');
  await userEvent.click(screen.getByRole('button', { name: 'やめる' }));
  cleanup();
  await draw();
  expect(screen.queryByRole('textbox', { name: /わかったこと/ })).toBeNull();
});

test('of a whole folder twenty files are taken, and the others are named', async () => {
  const { place } = await draw();
  choose(place, ...Array.from({ length: 23 }, (_, at) => aFile(`ねこ${at}.sb3`, 'PK\x03\x04cat')));
  expect(await screen.findByText('20この うち 1こめ')).toBeVisible();
  expect(screen.getByText('いちどに 20こまでです。のこりの 3こは あとで えらんでください。')).toBeVisible();
});

test('a file that could not be read is read again', async () => {
  vi.mocked(openPdf).mockRejectedValueOnce(new Error('no memory'));
  const { device, place } = await draw();
  choose(place, PDF);
  await userEvent.click(await screen.findByRole('button', { name: 'もういちど ためす' }));
  await keep();
  await expect.poll(async () => (await madeHere(device)).length).toBe(1);
});
