import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { WorkThemes } from '#features/work/work-themes.tsx';
import { makeTheme, themesOf } from '#store/themes.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA, WORKS } from '#tests/helpers/a-school.ts';

const works = async (device: Awaited<ReturnType<typeof aDevice>>) =>
  (await themesOf(device, SAKURA)).map(({ theme }) => [theme.title, theme.works]);

test('a work goes into a collection, out of it again, and into a new one', async () => {
  const device = await aDevice();
  await makeTheme(device, 'はね');
  renderWithDevice(<WorkThemes work={WORKS[0]} />, device);
  await userEvent.click(await screen.findByRole('button', { name: 'あつまりに 入れる' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('button', { name: 'はね', pressed: false }));
  await waitFor(async () => expect(await works(device)).toEqual([['はね', [WORKS[0]]]]));
  const link = await screen.findByRole('link', { name: 'はね', hidden: true });
  expect(link.getAttribute('href')).toMatch(/^\/records\/themes\/.+/);
  await userEvent.click(dialog.getByRole('button', { name: 'はね', pressed: true }));
  await waitFor(async () => expect(await works(device)).toEqual([['はね', []]]));
  await userEvent.type(dialog.getByRole('textbox'), 'すきな もの{Enter}');
  await waitFor(async () => expect(await works(device)).toContainEqual(['すきな もの', [WORKS[0]]]));
  expect(dialog.getByRole('button', { name: 'つくる' })).toBeDisabled();
});

test('a name that was typed is meant, also by who presses できた', async () => {
  const device = await aDevice();
  renderWithDevice(<WorkThemes work={WORKS[0]} />, device);
  await userEvent.click(await screen.findByRole('button', { name: 'あつまりに 入れる' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), 'はね');
  await userEvent.click(dialog.getByRole('button', { name: 'できた' }));
  await waitFor(async () => expect(await works(device)).toEqual([['はね', [WORKS[0]]]]));
});
