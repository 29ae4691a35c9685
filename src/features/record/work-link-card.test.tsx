import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { RecordPage } from '#features/record/record-page.tsx';
import { WorkPage } from '#features/work/work-page.tsx';
import type { Device } from '#store/device.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HIKARI, LESSONS, SAKURA } from '#tests/helpers/a-school.ts';

beforeEach(() => localStorage.clear());

const draw = (device: Device) =>
  renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=work`,
    '/units/:unit/lessons/:lesson/record',
  );
const open = async () => userEvent.click(await screen.findByRole('button', { name: 'しらべたこと' }));
const field = (name: RegExp) => screen.findByRole('textbox', { name });
const keep = () => userEvent.click(screen.getByRole('button', { name: 'のこす' }));
const links = async (device: Device) =>
  (await device.db.records('work').toArray()).filter((work) => work.kind === 'link');

test('what was looked up becomes a work: address, quote, source and own words', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  expect(await field(/アドレス/)).toHaveFocus();
  await userEvent.type(await field(/アドレス/), 'www.example.jp/kaki');
  await userEvent.type(await field(/どこで/), 'かき図かん');
  await userEvent.type(await field(/そのまま/), 'かきは あきに みのる。');
  await userEvent.type(await field(/わかったこと/), 'あきに とれるんだ。');
  await keep();
  await expect
    .poll(() => links(device))
    .toMatchObject([
      {
        lesson: LESSONS[2],
        owner: SAKURA,
        media: null,
        words: 'あきに とれるんだ。',
        link: { url: 'https://www.example.jp/kaki', quote: 'かきは あきに みのる。', source: 'かき図かん' },
      },
    ]);
  const link = await screen.findByRole('link', { name: 'example.jpの ページを あたらしく ひらく' });
  expect(link).toHaveAttribute('href', 'https://www.example.jp/kaki');
  expect(link).toHaveAttribute('target', '_blank');
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  expect(localStorage.length).toBe(0);
});

test('an address that leads nowhere is said in words, and nothing that was written goes away', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  await userEvent.type(await field(/アドレス/), 'javascript:alert(1)');
  await userEvent.type(await field(/わかったこと/), 'なるほど');
  await keep();
  expect(await screen.findByText(/この アドレスは ひらけません/)).toBeVisible();
  expect(await field(/わかったこと/)).toHaveValue('なるほど');
  expect(await links(device)).toEqual([]);
});

test('an empty card asks for something', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  await field(/アドレス/);
  await keep();
  expect(await screen.findByText(/アドレスか、しらべた ところを/)).toBeVisible();
  expect(await links(device)).toEqual([]);
});

test('what was half written is there when the tab was closed, and can be put aside', async () => {
  const device = await aDevice();
  const { unmount } = draw(device);
  await open();
  await userEvent.type(await field(/どこで/), 'ずかん');
  unmount();
  draw(device);
  expect(await field(/どこで/)).toHaveValue('ずかん');
  await userEvent.click(screen.getByRole('button', { name: 'とじる' }));
  expect(screen.queryByRole('textbox', { name: /どこで/ })).toBeNull();
  await open();
  expect(await field(/どこで/)).toHaveValue('ずかん');
});

test('a card that somebody wrote past the form leads nowhere but to the web', async () => {
  const work = aRecord('work', {
    id: anId('link-1'),
    owner: SAKURA,
    author: SAKURA,
    unit: HIKARI,
    lesson: LESSONS[2],
    kind: 'link',
    link: { url: 'javascript:alert(1)', quote: 'いい ことば' },
  });
  const device = await aDevice({ records: [...aSchool(), work] });
  renderWithDevice(<WorkPage />, device, `/works/${work.id}`, '/works/:work');
  expect(await screen.findByText('いい ことば')).toBeVisible();
  expect(screen.getByText('javascript:alert(1)')).toBeVisible();
  expect(document.querySelector('a[href^="javascript"]')).toBeNull();
});
