import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { throwGroups } from '#store/groups.ts';
import { drawsNothing, openBoard, pupilId, rows } from '#tests/helpers/a-full-board.tsx';
import { anId, aRecord, CLASS, HARUTO, HIKARI, SAKURA } from '#tests/helpers/a-school.ts';

beforeAll(drawsNothing);

const group = (name: string, members: string[]) =>
  aRecord('group', { id: anId(name), classGroup: CLASS, name, members });
/** うみ: one with a reflection, one without, one without a work; そら: two more; ほし: nobody. */
const GROUPS = [
  group('うみ', [pupilId(0), pupilId(3), SAKURA]),
  group('そら', [pupilId(1), HARUTO]),
  group('ほし', []),
];
const at = (address: string) => `/board/${HIKARI}?${address}`;
const [UMI, HOSHI] = [anId('うみ'), anId('ほし')];
const showsRows = (told: readonly string[]) => waitFor(() => expect(rows()).toEqual(told));
const choose = async (label: string, option: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', { name: label }), option);

test('one はん alone is shown, together with the other filters, and stands in the address', async () => {
  await openBoard(undefined, GROUPS);
  await choose('はん', 'うみ');
  await showsRows(['1あいだ みなと', '4えんどう りん', '12佐藤 さくら']);
  expect(screen.getByTestId('address')).toHaveTextContent(at(`group=${UMI}`));
  expect(screen.getByRole('button', { name: 'すべて 3' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'ふりかえり まだ 2' }));
  await showsRows(['4えんどう りん', '12佐藤 さくら']);
  expect(screen.getByTestId('address')).toHaveTextContent(at(`group=${UMI}&filter=reflection`));
  await choose('はん', 'はん：すべて');
  await showsRows(['3うえだ そうた', '4えんどう りん', '5おかだ はると', '12佐藤 さくら', '14鈴木 陽翔']);
});

test('the class stands by はん, and who is in none comes last', async () => {
  await openBoard(undefined, GROUPS);
  await screen.findByRole('combobox', { name: 'はん' });
  await choose('並び順', 'はん順');
  await showsRows([
    '1あいだ みなと',
    '4えんどう りん',
    '12佐藤 さくら',
    '2いしい ゆい',
    '14鈴木 陽翔',
    '3うえだ そうた',
    '5おかだ はると',
  ]);
});

test('a はん of nobody says so; one press shows the class again', async () => {
  await openBoard(at(`group=${UMI}`), GROUPS);
  await choose('はん', 'ほし');
  expect(await screen.findByText('まだだれもいません')).toBeVisible();
  expect(screen.getByTestId('address')).toHaveTextContent(at(`group=${HOSHI}`));
  await userEvent.click(screen.getByRole('button', { name: 'すべて見る' }));
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(7));
});

test('a はん that is thrown away meanwhile holds nobody back; a class without any is only led to them', async () => {
  const device = await openBoard(at(`group=${UMI}`), GROUPS);
  await showsRows(['1あいだ みなと', '4えんどう りん', '12佐藤 さくら']);
  await throwGroups(device, [UMI]);
  await waitFor(() => expect(rows()).toHaveLength(7));
  await throwGroups(device, [anId('そら'), HOSHI]);
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'はん' })).toBeNull());
  expect(screen.getByRole('link', { name: 'はん' })).toHaveAttribute('href', `/groups?class=${CLASS}&unit=${HIKARI}`);
  expect(within(screen.getByRole('combobox', { name: '並び順' })).queryByRole('option', { name: 'はん順' })).toBeNull();
});

test('together: a はん takes its children who have something to answer, a second press leaves them out', async () => {
  await openBoard(undefined, GROUPS);
  await userEvent.click(screen.getByRole('button', { name: 'まとめて返す' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '選ばない' }));
  const umi = await dialog.findByRole('button', { name: 'うみ' });
  expect(dialog.queryByRole('button', { name: 'ほし' })).toBeNull();
  await userEvent.click(umi);
  expect(umi).toHaveAttribute('aria-pressed', 'true');
  const checked = dialog.getAllByRole('checkbox', { checked: true }).map((box) => box.closest('label')?.textContent);
  expect(checked).toEqual(['1あいだ みなと', '4えんどう りん']);
  expect(dialog.getByText('2人を選んでいます')).toBeVisible();
  await userEvent.click(dialog.getByRole('checkbox', { name: /みなと/ }));
  expect(umi).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(umi);
  await userEvent.click(umi);
  expect(dialog.queryAllByRole('checkbox', { checked: true })).toEqual([]);
});
