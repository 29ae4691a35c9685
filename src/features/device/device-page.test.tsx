import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OwnDevice } from '#domain/devices.ts';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { DevicePage } from '#features/device/device-page.tsx';
import { putMeta, readMeta } from '#store/device.ts';
import { keepOwnDevices } from '#store/device-lists.ts';
import { writeGoal } from '#store/goals.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, HIKARI, LESSONS, NOW } from '#tests/helpers/a-school.ts';

const MINUTE = 60_000;
const home: OwnDevice = {
  id: anId('home ipad'),
  kind: 'iPad',
  browser: 'Safari',
  app: '0.1.0',
  name: 'おうちの iPad',
  madeAt: NOW - 9e8,
  lastContactAt: NOW - 3 * 86_400_000,
  pending: 3,
  oldestAt: NOW - 3 * 86_400_000,
  wipedAt: null,
};
const here = async ({ db }: TestDevice): Promise<OwnDevice> => {
  const id = (await readMeta(db, 'clientId')) ?? '';
  return { ...home, id, name: '', pending: 0, oldestAt: null, lastContactAt: NOW };
};

/** The school's answers, by what is asked. */
function theSchoolSays(answers: Readonly<Record<string, () => Response>>): string[] {
  const heard: string[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const asked = `${init.method} ${path}`;
    heard.push(`${asked} ${typeof init.body === 'string' ? init.body : ''}`.trim());
    const answer = answers[asked];
    if (!answer) throw new TypeError('no line');
    return answer();
  });
  return heard;
}
const json = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8' } });

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  return () => vi.unstubAllGlobals();
});
const writes = (device: TestDevice, words: string) =>
  writeGoal(device, { unit: HIKARI, lesson: LESSONS[2], words, points: [], fromReflection: null });
const inTouch = (device: TestDevice) =>
  putMeta(device.db, 'contact', { online: true, lastContactAt: NOW - MINUTE, trouble: null });

test('says in words what a helper asks for', async () => {
  theSchoolSays({});
  const device = await aDevice();
  await inTouch(device);
  await putMeta(device.db, 'clockOffset', -3 * MINUTE);
  await writes(device, 'はねを 大きく');
  renderWithDevice(<DevicePage />, device, '/device');
  expect(await screen.findByText('こまった ことは 見つかりません。')).toBeVisible();
  const facts = within(screen.getByRole('region', { name: 'この 端末' }));
  expect(facts.getByText('書いた もの 1けん・しゃしんなど 0まい（0 KB）')).toBeVisible();
  expect(facts.getByText('この 端末が 3分 すすんでいます')).toBeVisible();
  expect(facts.getByText('ブラウザの タブで')).toBeVisible();
  const versions = new RegExp(`^0\\.1\\.0（やりとり ${PROTO}・きろく ${SCHEMA}・いれもの \\d+）$`);
  expect(facts.getByText(versions)).toBeVisible();
});

test.each([
  ['A-401', { trouble: 'signIn' }, /QRコードを もういちど/],
  ['A-426', { trouble: 'oldApp' }, /アプリを 新しく/],
  ['A-422', { trouble: 'refused', status: 422 }, /学校が うけとれません/],
  ['A-100', { online: false }, /つながっていません/],
] as const)('%s has its code and what it means', async (code, note, words) => {
  theSchoolSays({});
  const device = await aDevice();
  await putMeta(device.db, 'contact', { online: true, lastContactAt: NOW, trouble: null, ...note });
  renderWithDevice(<DevicePage />, device, '/device');
  const line = (await screen.findByText(`番号 ${code}`)).closest('li');
  expect(line).toHaveTextContent(words);
});

test('a wrong clock and words that do not get through are found', async () => {
  theSchoolSays({});
  const device = await aDevice();
  await inTouch(device);
  await putMeta(device.db, 'clockOffset', 11 * MINUTE);
  await writes(device, 'はねを 大きく');
  device.clock.now += 11 * MINUTE;
  renderWithDevice(<DevicePage />, device, '/device');
  expect(await screen.findByText('番号 A-700')).toBeVisible();
  expect(screen.getByText('番号 A-800')).toBeVisible();
});

test('lists one’s devices with what they hold, without a line as they were', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  await inTouch(device);
  const line = { there: false };
  const devices = [await here(device), home];
  theSchoolSays({});
  renderWithDevice(<DevicePage />, device, '/device');
  expect(await screen.findByText('ネットに つながると 見られます。')).toBeVisible();
  theSchoolSays({
    'GET /api/devices': () => {
      line.there = true;
      return json({ devices });
    },
  });
  await user.click(screen.getByRole('button', { name: 'もういちど' }));
  const item = (await screen.findByText('おうちの iPad')).closest('li') as HTMLElement;
  expect(line.there).toBe(true);
  expect(item).toHaveTextContent('11月17日（火）から 3けん まだです');
  expect(item).toHaveTextContent('iPad・Safari');
  const own = screen.getByText('iPad・Safari', { selector: '[lang="ja"]' }).closest('li') as HTMLElement;
  expect(own).toHaveTextContent('すべて とどいています');
  // One does not give up the device in one's hands: that is signing out.
  expect(within(own).queryByRole('button', { name: /はずす/ })).toBeNull();
});

test('what was known before is shown as such', async () => {
  theSchoolSays({});
  const device = await aDevice();
  await keepOwnDevices(device, [home]);
  device.clock.now += 60 * MINUTE;
  renderWithDevice(<DevicePage />, device, '/device');
  expect(await screen.findByText('いまは つながっていません。きょう 10:00の ようすです。')).toBeVisible();
  expect(screen.getByText('おうちの iPad')).toBeVisible();
});

test('a lost one is given up only when its person says so twice; what it holds is said first', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  const heard = theSchoolSays({
    'GET /api/devices': () => json({ devices: heard.some((asked) => asked.startsWith('DELETE')) ? [] : [home] }),
    [`DELETE /api/devices/${home.id}`]: () => new Response(null, { status: 204 }),
  });
  renderWithDevice(<DevicePage />, device, '/device');
  await user.click(await screen.findByRole('button', { name: 'なくした 端末を はずす' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/まだの 3けんは 端末に のこります。/)).toBeVisible();
  expect(heard.some((asked) => asked.startsWith('DELETE'))).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'はずす' }));
  await waitFor(() => expect(screen.queryByText('おうちの iPad')).toBeNull());
  expect(heard).toContain(`DELETE /api/devices/${home.id}`);
});

test('a device gets the name that its person gives', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  const heard = theSchoolSays({
    'GET /api/devices': () => json({ devices: [{ ...home, name: '' }] }),
    [`POST /api/devices/${home.id}/name`]: () => new Response(null, { status: 204 }),
  });
  renderWithDevice(<DevicePage />, device, '/device');
  await user.click(await screen.findByRole('button', { name: 'なまえを つける' }));
  await user.type(screen.getByRole('textbox', { name: /なまえ/ }), 'いえの');
  await user.click(screen.getByRole('button', { name: 'きめる' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(heard).toContain(`POST /api/devices/${home.id}/name {"name":"いえの"}`);
});
