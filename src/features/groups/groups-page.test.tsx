import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { GroupsPage } from '#features/groups/groups-page.tsx';
import { type GroupsHere, groupsOf } from '#store/groups.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HARUTO, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const child = (at: number) => anId(`child ${at}`);
const withChildren = (count: number) => [
  ...aSchool(),
  ...Array.from({ length: count }, (_, at) => [
    aRecord('person', { id: child(at), displayName: `子ども ${at}`, kana: `${at}` }),
    aRecord('enrollment', { id: anId(`enrolled ${at}`), person: child(at), classGroup: CLASS, number: at + 20 }),
  ]).flat(),
];
const aGroup = (name: string, members: string[]) =>
  aRecord('group', { id: anId(name), classGroup: CLASS, name, members });
async function open(records = aSchool()): Promise<TestDevice> {
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(<GroupsPage />, device, '/groups');
  return device;
}
const list = async () => within(await screen.findByRole('list', { name: 'はんの一覧' }));
const seat = (name: RegExp) => screen.getByRole('checkbox', { name });
/** Once the store says so too, no change is under way. */
const keeps = (device: TestDevice, told: (here: GroupsHere) => void) =>
  waitFor(async () => told(await groupsOf(device, CLASS)));

test('a teacher makes a はん, puts children in by taps and by keys, and names it', async () => {
  const user = userEvent.setup();
  const device = await open();
  expect(await screen.findByText('はんはまだありません')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'はんを作る' }));
  expect(await screen.findByRole('heading', { level: 2, name: '1はん' })).toBeVisible();
  expect(screen.getByText('どのはんにもいない子（2人）')).toBeVisible();
  await user.click(seat(/さくら/));
  // At once, before the store has it.
  expect(seat(/さくら/)).toBeChecked();
  seat(/陽翔/).focus();
  await user.keyboard(' ');
  expect(seat(/陽翔/)).toBeChecked();
  expect(await screen.findByText('全員がどこかのはんにいます。')).toBeVisible();
  expect(await (await list()).findByText('佐藤 さくら、鈴木 陽翔')).toBeVisible();
  const name = screen.getByRole('textbox', { name: 'はんの名前' });
  await user.clear(name);
  await user.type(name, 'そら');
  await user.tab();
  expect(await screen.findByRole('heading', { level: 2, name: 'そら' })).toBeVisible();
  await keeps(device, ({ groups }) =>
    expect(groups.map(({ group, members }) => [group.name, members.length])).toEqual([['そら', 2]]),
  );
});

test('a name that says nothing is asked for, and the one before stays', async () => {
  const user = userEvent.setup();
  const device = await open([...aSchool(), aGroup('1はん', [SAKURA])]);
  const name = await screen.findByRole('textbox', { name: 'はんの名前' });
  await user.clear(name);
  await user.tab();
  expect(await screen.findByText('はんに名前をつけてください。')).toBeVisible();
  await keeps(device, ({ groups }) => expect(groups[0]?.group.name).toBe('1はん'));
});

test('one press splits the class by 出席番号, and one takes that back', async () => {
  const user = userEvent.setup();
  await open(withChildren(7));
  await user.selectOptions(await screen.findByRole('combobox', { name: '1つのはんの人数' }), '3人ずつ');
  await user.click(screen.getByRole('button', { name: '出席番号順に分ける' }));
  const items = (await list()).getAllByRole('button').map(({ textContent }) => textContent);
  expect(items).toEqual([
    '1はん3人佐藤 さくら、鈴木 陽翔、子ども 0',
    '2はん3人子ども 1、子ども 2、子ども 3',
    '3はん3人子ども 4、子ども 5、子ども 6',
  ]);
  expect(screen.getByText('全員がどこかのはんにいます。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '出席番号順に分ける' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  expect(await screen.findByText('はんはまだありません')).toBeVisible();
  expect(await screen.findByText('元に戻しました。')).toBeVisible();
});

test('a child who is put into another はん leaves the first; its name stands beside the child until then', async () => {
  const user = userEvent.setup();
  await open([...aSchool(), aGroup('1はん', [SAKURA, HARUTO]), aGroup('2はん', [])]);
  await user.click((await list()).getByRole('button', { name: /^2はん/ }));
  const sakura = await screen.findByRole('checkbox', { name: /さくら.*1はん/ });
  await user.click(sakura);
  expect(await screen.findByRole('checkbox', { name: /さくら$/ })).toBeChecked();
  expect(await (await list()).findByRole('button', { name: /^2はん ?1人 ?佐藤 さくら/ })).toBeVisible();
  expect((await list()).getByRole('button', { name: /^1はん ?1人 ?鈴木 陽翔/ })).toBeVisible();
});

test('a はん is thrown away and brought back with its children', async () => {
  const user = userEvent.setup();
  await open([...aSchool(), aGroup('1はん', [SAKURA])]);
  await user.click(await screen.findByRole('button', { name: 'このはんを捨てる' }));
  expect(await screen.findByText('「1はん」を捨てました。')).toBeVisible();
  expect(await screen.findByText('はんはまだありません')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '元に戻す' }));
  expect(await screen.findByRole('heading', { level: 2, name: '1はん' })).toBeVisible();
  expect(await screen.findByText('元に戻しました。')).toBeVisible();
  expect(seat(/さくら/)).toBeChecked();
});

test('a class without children, and a teacher without a class, are told so', async () => {
  const empty = aSchool().filter((record) => record.type !== 'enrollment' || record['role'] === 'teacher');
  const device = await aDevice({ person: TEACHER, records: empty });
  const { unmount } = renderWithDevice(<GroupsPage />, device, '/groups');
  expect(await screen.findByText('まだ子どもがいません')).toBeVisible();
  unmount();
  await open(aSchool().filter((record) => record.type !== 'enrollment'));
  expect(await screen.findByText('担当しているクラスがありません')).toBeVisible();
});
