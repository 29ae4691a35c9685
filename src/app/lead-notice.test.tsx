import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { LeadNotice } from '#app/lead-notice.tsx';
import { Notices } from '#app/notices.tsx';
import { leadId, type Open } from '#domain/records/lead.ts';
import { aDevice, fetchAll, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aRecord, aSchool, CLASS, HIKARI, LESSONS, MODEL, NOW } from '#tests/helpers/a-school.ts';

const WORK = `/units/${HIKARI}/lessons/${LESSONS[1]}/record?step=work`;
const aLead = (more: Partial<Open> = {}) => {
  const open = {
    unit: HIKARI,
    lesson: LESSONS[1],
    step: 'work',
    model: null,
    at: NOW,
    letGoAt: null,
    ...more,
  } as const;
  return aRecord('lead', { id: leadId(CLASS), classGroup: CLASS, open });
};
const news = (device: TestDevice, more?: Partial<Open>) => fetchAll(device, [...aSchool(), aLead(more)]);
const address = () => screen.getByTestId('address').textContent;
const button = (name: string) => screen.findByRole('button', { name });
const isOpened = () => screen.findByText('先生が みんなの 画面に ひらきました。');

/** A child's tablet at 「きろく」. */
async function atRecords(beside: React.ReactNode = null) {
  const device = await aDevice();
  const screenOf = () =>
    renderWithDevice(
      <>
        {beside}
        <LeadNotice />
      </>,
      device,
      '/records',
    );
  return { device, screenOf, drawn: screenOf() };
}
const isSeen = (seen: 'visible' | 'hidden') => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(seen);
afterEach(() => void vi.restoreAllMocks());

test('the screen goes where the teacher opened, and says so; let go, nothing moves until the child goes back', async () => {
  const { device } = await atRecords();
  await news(device);
  await waitFor(() => expect(address()).toBe(WORK));
  expect((await isOpened()).closest('[role="status"]')).not.toBeNull();
  expect(screen.queryByRole('button', { name: '見る' })).toBeNull();
  await news(device, { letGoAt: NOW + 1 });
  expect(await screen.findByText('じぶんの ペースで つづけよう。')).toBeVisible();
  expect(address()).toBe(WORK);
  await userEvent.click(await button('もとの ところへ'));
  expect(address()).toBe('/records');
  await waitFor(() => expect(screen.queryByText('じぶんの ペースで つづけよう。')).toBeNull());
});

test.each([
  ['records', <div key="r" data-hands-full="" />],
  ['has a dialog open', <dialog key="d" open />],
])('a child who %s stays, and goes when they want to', async (_what, beside) => {
  const { device } = await atRecords(beside);
  await news(device);
  expect(await isOpened()).toBeVisible();
  expect(screen.getByText('いまの つづきは あとでも できます。')).toBeVisible();
  expect(address()).toBe('/records');
  await userEvent.click(await button('見る'));
  await waitFor(() => expect(address()).toBe(WORK));
  expect(await isOpened()).toBeVisible();
});

test('a child who writes stays, also when the pen is put down', async () => {
  const { device } = await atRecords(<textarea aria-label="ふりかえり" />);
  await userEvent.click(screen.getByRole('textbox'));
  await news(device);
  await button('見る');
  await userEvent.click(document.body);
  expect(address()).toBe('/records');
  await userEvent.click(await button('とじる'));
  await waitFor(() => expect(screen.queryByRole('button', { name: '見る' })).toBeNull());
  expect(address()).toBe('/records');
});

test('who put the word away finds a quiet way there as long as it is open, and none afterwards', async () => {
  const { device } = await atRecords(<div data-hands-full="" />);
  await news(device);
  await userEvent.click(await button('とじる'));
  const way = await button('先生が ひらいた ところへ');
  expect(screen.queryByText('先生が みんなの 画面に ひらきました。')).toBeNull();
  await userEvent.click(way);
  await waitFor(() => expect(address()).toBe(WORK));
  await waitFor(() => expect(screen.queryByRole('button', { name: '先生が ひらいた ところへ' })).toBeNull());
  await news(device, { letGoAt: NOW + 1 });
  await screen.findByText('じぶんの ペースで つづけよう。');
  expect(screen.queryByRole('button', { name: '先生が ひらいた ところへ' })).toBeNull();
});

test('a camera that is on holds the screen', async () => {
  const { device } = await atRecords(<video muted />);
  const view = document.querySelector('video');
  Object.defineProperty(view, 'srcObject', { value: {} });
  await news(device);
  await button('見る');
  expect(address()).toBe('/records');
});

test('the child may leave at any time, finds the way there again, and a reload pulls nobody back', async () => {
  const { device, screenOf, drawn } = await atRecords();
  await news(device);
  await waitFor(() => expect(address()).toBe(WORK));
  drawn.unmount();
  screenOf();
  await userEvent.click(await button('見る'));
  await waitFor(() => expect(address()).toBe(WORK));
  drawn.unmount();
});

test('who was asked is not pulled away by a reload', async () => {
  const { device, screenOf, drawn } = await atRecords(<div data-hands-full="" />);
  await news(device);
  await button('見る');
  drawn.unmount();
  renderWithDevice(<LeadNotice />, device, '/records');
  await button('見る');
  expect(address()).toBe('/records');
  expect(screenOf).toBeDefined();
});

test('a tablet that slept goes when it wakes, if that is soon', async () => {
  isSeen('hidden');
  const { device } = await atRecords();
  await news(device);
  await waitFor(async () => expect(await device.db.records('lead').count()).toBe(1));
  expect(address()).toBe('/records');
  isSeen('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(address()).toBe(WORK));
});

test('who comes late is asked', async () => {
  const { device } = await atRecords();
  device.clock.now = NOW + 20 * 60_000;
  await news(device);
  await button('見る');
  expect(address()).toBe('/records');
});

test('who is there already is told, and has nowhere to go back to', async () => {
  const device = await aDevice();
  renderWithDevice(<LeadNotice />, device, `/models/${MODEL}?lesson=x`);
  await news(device, { lesson: null, step: null, model: MODEL });
  await isOpened();
  await news(device, { lesson: null, step: null, model: MODEL, letGoAt: NOW + 1 });
  await screen.findByText('じぶんの ペースで つづけよう。');
  expect(screen.queryByRole('button', { name: 'もとの ところへ' })).toBeNull();
  await userEvent.click(await button('とじる'));
  await waitFor(() => expect(screen.queryByText('じぶんの ペースで つづけよう。')).toBeNull());
});

test('the shell brings it when something is open, and nothing of it in the evening', async () => {
  const device = await aDevice({ records: [...aSchool(), aLead()] });
  const { unmount } = renderWithDevice(<Notices atStart={false} />, device, '/records');
  await isOpened();
  unmount();
  device.clock.now = NOW + 8 * 3_600_000;
  await device.db.meta.delete('followed');
  renderWithDevice(<Notices atStart={false} />, device, '/records');
  await waitFor(() => expect(document.querySelector('[role="status"]:empty')).not.toBeNull());
  expect(address()).toBe('/records');
});
