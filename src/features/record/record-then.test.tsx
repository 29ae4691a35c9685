import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { RecordPage } from '#features/record/record-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HIKARI, LESSONS, NOW, ownRecord, SAKURA } from '#tests/helpers/a-school.ts';

beforeEach(() => localStorage.clear());
const draw = async (lesson: string, step: string, records = aSchool()) => {
  const device = await aDevice({ records });
  const at = `/units/${HIKARI}/lessons/${lesson}/record?step=${step}`;
  return renderWithDevice(<RecordPage />, device, at, '/units/:unit/lessons/:lesson/record');
};
const finish = async () => {
  await userEvent.click(screen.getByRole('button', { name: /あしあとに のこす|なおしました/ }));
  await screen.findByRole('heading', { name: 'あしあとが つきました' });
};
const [FIRST, SECOND, THIRD] = LESSONS;

describe('what a lesson says of today', () => {
  test('a lesson of last week does not call itself today’s', async () => {
    const { unmount } = await draw(SECOND, 'goal');
    expect(await screen.findByRole('heading', { name: 'この 回の めあて' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'めあてを かえる' }));
    expect(await screen.findByRole('heading', { name: /^この 回は、なにを/ })).toBeVisible();
    unmount();
    await draw(FIRST, 'reflection');
    expect(await screen.findByRole('group', { name: 'この 回の きもち' })).toBeVisible();
    expect(screen.getByText('この 回の めあて')).toBeVisible();
    expect(screen.queryByText(/きょう/)).toBeNull();
  });
  test('what is done now is today’s, whatever day it was planned for', async () => {
    const none = aSchool().filter(({ type }) => !['goal', 'work', 'reflection'].includes(type));
    await draw(FIRST, 'goal', none);
    expect(await screen.findByRole('heading', { name: /^きょうは、なにを/ })).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'じぶんの ことばで' }), 'ゆっくり');
    await userEvent.click(screen.getByRole('button', { name: 'さくひんへ すすむ' }));
    await userEvent.click(await screen.findByRole('button', { name: 'ふりかえりへ すすむ' }));
    expect(await screen.findByText('きょうの めあて')).toBeVisible();
    expect(screen.getByRole('group', { name: 'きょうの きもち' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'きょうの さくひんを とる' })).toBeVisible();
  });
  test('the only work of an earlier lesson stands under its number', async () => {
    const work = { unit: HIKARI, stage: 'trial', madeAt: NOW - 86_400_000 } as const;
    const extra = ownRecord('work', SAKURA, { id: anId('yesterday'), lesson: THIRD, ...work });
    const planned = aSchool().map((each) => Object.assign(each, each.id === THIRD && { date: '2026-11-19' }));
    await draw(THIRD, 'reflection', [...planned, extra]);
    expect(await screen.findByText('3回目')).toBeVisible();
    expect(screen.queryByText('きょう')).toBeNull();
  });
});

describe('what is said of the next goal', () => {
  const opens = 'つぎの 回は、この めあてから はじまります。';
  test('before an open lesson: that it begins there', async () => {
    await draw(SECOND, 'reflection');
    expect(await screen.findByText(opens)).toBeVisible();
    await finish();
    expect(screen.getByText('つぎは ここから：')).toBeVisible();
  });
  test('in the last lesson of a unit: that it stays, not that a next one begins with it', async () => {
    await draw(THIRD, 'reflection');
    expect(await screen.findByText(/^きろくに のこります。/)).toBeVisible();
    expect(screen.queryByText(opens)).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: /つぎのめあて/ }), 'とまってから はねる');
    await finish();
    expect(screen.getByText('とまってから はねる')).toBeVisible();
    expect(screen.queryByText('つぎは ここから：')).toBeNull();
  });
  test('where the next lesson has its goal already, done or not: that it stays', async () => {
    const goal = ownRecord('goal', SAKURA, { id: anId('begun'), unit: HIKARI, lesson: THIRD, words: 'はねだけ' });
    const { unmount } = await draw(SECOND, 'reflection', [...aSchool(), goal]);
    expect(await screen.findByText('この 回の きろくに のこります。')).toBeVisible();
    unmount();
    await draw(FIRST, 'reflection');
    expect(await screen.findByText('この 回の きろくに のこります。')).toBeVisible();
    await finish();
    expect(screen.queryByText('つぎは ここから：')).toBeNull();
  });
});

test('the way back to a work that was thrown away does not lie over the next step', async () => {
  await draw(SECOND, 'work');
  await userEvent.click(await screen.findByRole('button', { name: 'さくひん 1を けす' }));
  expect(await screen.findByRole('button', { name: 'もとに もどす' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'ふりかえりへ すすむ' }));
  expect(screen.queryByRole('button', { name: 'もとに もどす' })).toBeNull();
});
