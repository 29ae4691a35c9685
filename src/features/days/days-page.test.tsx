import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DaysPage } from '#features/days/days-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, DAY, HARUTO, HIKARI, LESSONS, NOW, ownRecord, SAKURA } from '#tests/helpers/a-school.ts';

const open = async (at = '/records/days', records = aSchool()) =>
  renderWithDevice(<DaysPage />, await aDevice({ records }), at);

test('the month of the latest footprint is open, and that day’s records beside it', async () => {
  await open();
  expect(await screen.findByRole('heading', { name: '2026年 11月' })).toBeInTheDocument();
  const day = screen.getByRole('button', { name: /^11月13日/ });
  expect(day).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('heading', { name: /11月13日/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '「光」' })).toHaveAttribute('href', `/units/${HIKARI}`);
});

test('another day shows what was left on it, in the child’s own words', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: /^11月6日.*さくひん 1点、めあて 1、ふりかえり 1/ }));
  expect(screen.getByText('大きく 書く')).toBeInTheDocument();
  expect(screen.getByText(/はじめて 書いた/)).toBeInTheDocument();
  expect(screen.getByTestId('address')).toHaveTextContent('day=2026-11-06');
});

test('a week says on how many days something was left; an empty week says nothing', async () => {
  await open();
  const weeks = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  expect(weeks.map((week) => week.lastElementChild?.textContent)).toEqual(['1日', '1日', '', '', '']);
});

test('months go back and not into the future', async () => {
  await open();
  expect(await screen.findByRole('button', { name: 'つぎの 月' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'まえの 月' }));
  expect(screen.getByRole('heading', { name: '2026年 10月' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '今月' }));
  expect(screen.getByRole('heading', { name: '2026年 11月' })).toBeInTheDocument();
});

test('what others left, what was thrown away and what was only begun are not counted', async () => {
  const at = { unit: HIKARI, lesson: LESSONS[2], madeAt: NOW - DAY };
  const not = [
    ownRecord('work', HARUTO, { id: anId('his'), ...at }),
    ownRecord('work', SAKURA, { id: anId('gone'), ...at, trashed: true }),
    ownRecord('reflection', SAKURA, { id: anId('blank'), ...at }),
  ];
  await open('/records/days', [...aSchool(), ...not]);
  await screen.findByRole('table');
  expect(screen.queryByRole('button', { name: /^きのう|11月19日/ })).not.toBeInTheDocument();
});

test('an address that makes no sense shows the latest day; a day without records says so', async () => {
  const { unmount } = await open('/records/days?day=tomorrow&month=2026-13');
  expect(await screen.findByRole('heading', { name: '2026年 11月' })).toBeInTheDocument();
  unmount();
  await open('/records/days?day=2026-11-01');
  expect(await screen.findByRole('heading', { name: 'この 日の きろくは ありません' })).toBeInTheDocument();
});
