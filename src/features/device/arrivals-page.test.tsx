import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ClassDevice } from '#domain/devices.ts';
import { KEEP_OUT_MS } from '#domain/records/class-group.ts';
import { ArrivalsPage } from '#features/device/arrivals-page.tsx';
import { keepClassDevices } from '#store/device-lists.ts';
import { keepOutOf } from '#store/keep-out.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, CLASS, HARUTO, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const tablet = (person: string, told: Partial<ClassDevice> = {}): ClassDevice => ({
  id: anId(`tablet of ${person} ${JSON.stringify(told)}`),
  person,
  kind: 'iPad',
  browser: 'Safari',
  app: '0.1.0',
  madeAt: NOW - 9e8,
  lastContactAt: NOW,
  pending: 0,
  oldestAt: null,
  wipedAt: null,
  ...told,
});
const THREE = { pending: 3, oldestAt: NOW - 3 * 86_400_000, lastContactAt: NOW - 2 * 86_400_000 };

let said: () => Response;
const says = (devices: readonly ClassDevice[]): void => {
  said = () =>
    new Response(JSON.stringify({ devices }), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
const noLine = (): never => {
  throw new TypeError('no line');
};
beforeEach(() => {
  said = noLine;
  vi.stubGlobal('fetch', async (path: string) => (path === `/api/devices/class/${CLASS}` ? said() : noLine()));
  return () => vi.unstubAllGlobals();
});

test('whose devices still hold work, how much, since when; not whose have nothing left', async () => {
  says([tablet(SAKURA, THREE), tablet(HARUTO)]);
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER }), '/arrivals');
  const table = within(await screen.findByRole('region', { name: '1人・1台に残っています' }));
  const rows = table.getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    '子ども届いていない数いつから端末最後の連絡',
    '12佐藤 さくら3件11月17日（火） 10:00iPad・Safari11月18日（水） 10:00',
  ]);
  expect(screen.queryByText('すべて届いています')).toBeNull();
  await userEvent.click(screen.getByText('すべての端末（2台）'));
  expect(screen.getByText('鈴木 陽翔')).toBeVisible();
});

test('all clear is said in so many words', async () => {
  says([tablet(SAKURA), tablet(HARUTO)]);
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER }), '/arrivals');
  expect(await screen.findByText('すべて届いています')).toBeVisible();
  expect(screen.getByText(/2台の端末に、送り残しはありません/)).toBeVisible();
});

test('what is gone for good stands apart, and keeps nothing from being clear', async () => {
  says([tablet(SAKURA, { ...THREE, wipedAt: NOW }), tablet(SAKURA)]);
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER }), '/arrivals');
  const gone = within(await screen.findByRole('region', { name: 'データが消えた端末' }));
  expect(gone.getByText('3件')).toBeVisible();
  expect(screen.getByText('すべて届いています')).toBeVisible();
});

test('without a line the last answer stands, marked as such', async () => {
  const device = await aDevice({ person: TEACHER });
  await keepClassDevices(device, CLASS, [tablet(SAKURA, THREE)]);
  device.clock.now += 3_600_000;
  renderWithDevice(<ArrivalsPage />, device, '/arrivals');
  expect(await screen.findByText(/いまは学校とつながっていません。きょう 10:00の時点/)).toBeVisible();
  expect(screen.getByRole('region', { name: '1人・1台に残っています' })).toBeVisible();
});

test('without a line and without any answer it says what it needs, and asks again when told', async () => {
  const user = userEvent.setup();
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER }), '/arrivals');
  expect(await screen.findByText('ネットにつながると見られます')).toBeVisible();
  says([]);
  await user.click(screen.getByRole('button', { name: 'もう一度問い合わせる' }));
  expect(await screen.findByText('まだどの端末も学校とつながっていません')).toBeVisible();
});

test('without a class there is nothing to ask', async () => {
  const records = aSchool().filter((record) => record.type !== 'enrollment');
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER, records }), '/arrivals');
  expect(await screen.findByText('担当しているクラスがありません')).toBeVisible();
});

test('the teacher asks those that still hold something to stay out, sees until when, and stops asking', async () => {
  says([tablet(SAKURA, THREE), tablet(HARUTO)]);
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<ArrivalsPage />, device, '/arrivals');
  await userEvent.click(await screen.findByRole('button', { name: 'まだしまわないように頼む' }));
  expect(await screen.findByText('しまわないように頼んでいます')).toBeVisible();
  expect(screen.getByText(/10:30まで、残っている端末に出ています/)).toBeVisible();
  expect(await keepOutOf(device, CLASS)).toBe(NOW + KEEP_OUT_MS);
  await userEvent.click(screen.getByRole('button', { name: '頼むのをやめる' }));
  await waitFor(async () => expect(await keepOutOf(device, CLASS)).toBeNull());
  expect(await screen.findByRole('button', { name: 'まだしまわないように頼む' })).toBeVisible();
});

test('where nothing is left nobody is asked; pictures can be let wait from here', async () => {
  says([tablet(SAKURA), tablet(HARUTO)]);
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER }), '/arrivals');
  expect(await screen.findByText('すべて届いています')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'まだしまわないように頼む' })).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: '写真はあとで送る' }));
  expect(await screen.findByText(/写真は11:00まで待ち/)).toBeVisible();
});

test('a device that was not heard of today is not passed over in silence', async () => {
  says([tablet(SAKURA, { lastContactAt: NOW - 86_400_000 }), tablet(HARUTO)]);
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER }), '/arrivals');
  expect(await screen.findByText(/そのうち1台からは、きょうはまだ連絡がありません/)).toBeVisible();
});

test('the list grows shorter by itself while devices send', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  says([tablet(SAKURA, THREE)]);
  renderWithDevice(<ArrivalsPage />, await aDevice({ person: TEACHER }), '/arrivals');
  expect(await screen.findByRole('region', { name: '1人・1台に残っています' })).toBeVisible();
  says([tablet(SAKURA)]);
  vi.advanceTimersByTime(10_000);
  expect(await screen.findByText('すべて届いています')).toBeVisible();
  vi.useRealTimers();
});
