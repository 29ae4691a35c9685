import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RecordPage } from '#features/record/record-page.tsx';
import { prepareSound } from '#media/prepare-sound.ts';
import { hasTake, keepPiece } from '#store/takes.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, SAKURA } from '#tests/helpers/a-school.ts';

vi.mock('#media/prepare-sound.ts', () => ({ prepareSound: vi.fn() }));

test('a reflection may be spoken: it is kept with the reflection, heard, taken away and brought back', async () => {
  const data = new TextEncoder().encode('できた').buffer;
  const o = { data, hash: 'b'.repeat(64), bytes: data.byteLength, mime: 'audio/webm', duration: 3 } as const;
  vi.mocked(prepareSound).mockResolvedValue({ variants: { o } });
  const device = await aDevice();
  const field = `voice/reflection/${LESSONS[2]}`;
  await keepPiece(device, { field, take: 'one', mime: 'audio/webm', data });
  const at = `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=reflection`;
  renderWithDevice(<RecordPage />, device, at, '/units/:unit/lessons/:lesson/record');
  await userEvent.click(await screen.findByRole('button', { name: 'これで いい' }));
  const voices = async () => {
    const all = await device.db.records('reflection').toArray();
    return all.filter((each) => each.lesson === LESSONS[2]).map((each) => each.voice);
  };
  const removing = await screen.findByRole('button', { name: 'こえを けす' });
  const [voice] = await voices();
  expect(await device.db.records('media').get(voice ?? '')).toMatchObject({ owner: SAKURA, author: SAKURA });
  expect(await device.db.uploads.toArray()).toMatchObject([{ media: voice, variant: 'o' }]);
  await userEvent.click(removing);
  expect(await screen.findByRole('button', { name: 'こえで はなす' })).toBeVisible();
  expect(await voices()).toEqual([null]);
  await userEvent.click(screen.getByRole('button', { name: 'もとに もどす' }));
  await expect.poll(voices).toEqual([voice]);
});

test('who goes on without a yes to what was said is told once; the next press goes on, and the voice stays here', async () => {
  vi.mocked(prepareSound).mockResolvedValue({ refused: 'not-media', field: 'bytes' });
  const device = await aDevice();
  const field = `voice/reflection/${LESSONS[2]}`;
  await keepPiece(device, { field, take: 'one', mime: 'audio/webm', data: new ArrayBuffer(3) });
  const at = `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=reflection`;
  renderWithDevice(<RecordPage />, device, at, '/units/:unit/lessons/:lesson/record');
  await userEvent.click(await screen.findByRole('button', { name: 'あしあとに のこす' }));
  expect(await screen.findByText(/この こえは まだです/)).toBeVisible();
  expect(screen.queryByText('あしあとが つきました')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'あしあとに のこす' }));
  expect(await screen.findByText('あしあとが つきました')).toBeVisible();
  expect(await hasTake(device, field)).toBe(true);
});
