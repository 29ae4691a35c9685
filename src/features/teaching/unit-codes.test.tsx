import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { addCodes } from '#store/unit-codes.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, TEACHER } from '#tests/helpers/a-school.ts';

const PUBLIC = join(import.meta.dirname, '../../../public');
const BRUSH = '82102C3134300000';
const UPPER = '8410212345600000';
/** Once the school cannot be reached. */
let away = false;
beforeEach(() => {
  away = false;
  vi.stubGlobal('fetch', async (address: string) => {
    if (away) throw new TypeError('no network');
    const file = readFileSync(join(PUBLIC, address));
    return new Response(file, { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = (device: TestDevice) =>
  renderWithDevice(<TeachingUnitPage />, device, `/teaching/${HIKARI}`, '/teaching/:unit');
const codesOf = async ({ db }: TestDevice) => (await db.records('unit').get(HIKARI))?.courseOfStudyCodes;
const card = async () => within(await screen.findByRole('region', { name: '学習指導要領コード' }));
async function openPicker() {
  await userEvent.click(await (await card()).findByRole('button', { name: 'コードを選ぶ' }));
  return within(await screen.findByRole('dialog', { name: 'コードを選ぶ' }));
}

test('what fits the unit stands there; a word narrows it down, a press chooses, the page shows it and takes it off', async () => {
  const device = await aDevice({ person: TEACHER });
  open(device);
  const picker = await openPicker();
  expect(await picker.findByRole('combobox', { name: '教科' })).toHaveDisplayValue('国語（書写）');
  expect(picker.getByRole('combobox', { name: '学年' })).toHaveDisplayValue('小3年');
  await userEvent.type(picker.getByRole('searchbox', { name: 'ことばやコードでさがす' }), '筆圧');
  const box = await picker.findByRole('checkbox', { name: new RegExp(BRUSH) });
  expect(picker.getAllByRole('checkbox')).toHaveLength(1);
  await userEvent.click(box);
  expect(await picker.findByText('1つ選んでいます')).toBeVisible();
  await userEvent.click(picker.getAllByRole('button', { name: '閉じる' }).at(-1) ?? document.body);
  const chosen = await card();
  expect(await chosen.findByText(/筆圧などに注意して書くこと/)).toBeVisible();
  await userEvent.click(chosen.getByRole('button', { name: `コード${BRUSH}をはずす` }));
  await waitFor(() => expect(chosen.queryByText(BRUSH)).toBeNull());
  await userEvent.click(await screen.findByRole('button', { name: '元に戻す' }));
  expect(await chosen.findByText(BRUSH)).toBeVisible();
  expect(await screen.findByText('コードを戻しました。')).toBeVisible();
  expect(await codesOf(device)).toEqual([BRUSH]);
});

test('a wrong code is said to be wrong and stays to be set right; a right one is added, and one of another school too', async () => {
  const device = await aDevice({ person: TEACHER });
  open(device);
  const picker = await openPicker();
  const field = picker.getByRole('textbox', { name: 'コードをそのまま入れる' });
  await userEvent.type(field, `${UPPER} 8.25E+15`);
  await userEvent.click(picker.getByRole('button', { name: '足す' }));
  expect(await picker.findByText(/表計算ソフトで番号が変わったもの/)).toBeVisible();
  expect(field).toHaveValue(`${UPPER} 8.25E+15`);
  expect(await codesOf(device)).toEqual([]);
  await userEvent.clear(field);
  await userEvent.type(field, UPPER);
  await userEvent.click(picker.getByRole('button', { name: '足す' }));
  expect(await picker.findByText('1つ足しました。')).toBeVisible();
  expect(field).toHaveValue('');
  const chosen = await card();
  expect(await chosen.findByText('この表にないコードです。そのまま残ります。')).toBeVisible();
  expect(await codesOf(device)).toEqual([UPPER]);
  // The table may still be on its way.
  expect(await picker.findByText(/^\d+件$/)).toBeVisible();
});

test('says what is missing where somebody would look for it, and that nothing was found', async () => {
  open(await aDevice({ person: TEACHER }));
  const picker = await openPicker();
  await picker.findByText(/^\d+件$/);
  await userEvent.selectOptions(picker.getByRole('combobox', { name: '教科' }), '算数');
  expect(await picker.findByText('この表には、算数の630件がありません')).toBeVisible();
  await userEvent.type(picker.getByRole('searchbox', { name: 'ことばやコードでさがす' }), '九九');
  expect(await picker.findByText(/^見つかりませんでした/)).toBeVisible();
  await userEvent.selectOptions(picker.getByRole('combobox', { name: '学年' }), '中1年');
  await userEvent.clear(picker.getByRole('searchbox', { name: 'ことばやコードでさがす' }));
  expect(await picker.findByText(/^\d+件$/)).toBeVisible();
  expect(picker.queryByText(/件がありません/)).toBeNull();
});

test('without a network and without the table codes can still be typed; asked again it is there', async () => {
  away = true;
  const device = await aDevice({ person: TEACHER });
  await addCodes(device, HIKARI, [BRUSH]);
  open(device);
  const chosen = await card();
  expect(await chosen.findByText(BRUSH)).toBeVisible();
  expect(await chosen.findByText('文は、学校につながるときに出ます。')).toBeVisible();
  const picker = await openPicker();
  expect(await picker.findByText('表がまだこの端末にありません')).toBeVisible();
  await userEvent.type(picker.getByRole('textbox', { name: 'コードをそのまま入れる' }), UPPER);
  await userEvent.click(picker.getByRole('button', { name: '足す' }));
  expect(await picker.findByText('1つ足しました。')).toBeVisible();
  away = false;
  await userEvent.click(picker.getByRole('button', { name: 'もう一度開く' }));
  expect(await picker.findByText(/^\d+件$/)).toBeVisible();
  expect(await codesOf(device)).toEqual([BRUSH, UPPER]);
});
