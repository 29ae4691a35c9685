import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { RosterPage } from '#features/roster/roster-page.tsx';
import { type Device, openDevice } from '#store/device.ts';
import { aDevice, fetchAll, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, aSession, CLASS, HARUTO, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

test('a teacher sees number, name, reading and last record, and goes on to the path', async () => {
  renderWithDevice(<RosterPage />, await aDevice({ person: TEACHER }));
  const rows = await screen.findAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    '番名前よみ最後の記録指導記録読みやすさ',
    expect.stringMatching(/^12佐藤 さくらさとう さくら11/),
    '14鈴木 陽翔すずき はるとまだありません',
  ]);
  const link = within(rows[1] as HTMLElement).getByRole('link', { name: '佐藤 さくら' });
  expect(link.getAttribute('href')).toMatch(new RegExp(`^/pupils/${SAKURA}/units/`));
});

test('without a class the page says whom to ask', async () => {
  const records = aSchool().filter((record) => record.type !== 'enrollment');
  renderWithDevice(<RosterPage />, await aDevice({ person: TEACHER, records }));
  expect(await screen.findByText('担当しているクラスがありません')).toBeVisible();
});

const VISITOR = anId('visitor');
/** A teacher of the school who is in no class yet. */
const withVisitor = () => [
  ...aSchool(),
  aRecord('person', { id: VISITOR, displayName: '斉藤 茜', kana: 'さいとう あかね', role: 'teacher' }),
];
async function anAdmin(records = aSchool()): Promise<Device> {
  const session = { ...aSession(anId('admin')), role: 'schoolAdmin' as const };
  const device = await openDevice(session, { now: () => NOW, random: (bytes) => new Uint8Array(bytes) });
  await fetchAll(device, records);
  return device;
}
/** The school as it answers; and what it was asked. */
function aSchoolThat(answers: () => Response): unknown[] {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    expect(path).toBe('/api/roster/enrollments');
    asked.push(JSON.parse(body));
    return answers();
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());
const inDialog = async () => within(await screen.findByRole('dialog'));
const dialogIsGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('a school admin sees classes, counts and names, and that works are not theirs to see', async () => {
  renderWithDevice(<RosterPage />, await anAdmin());
  expect(await screen.findByRole('heading', { name: /3年2組/ })).toBeVisible();
  expect(screen.getByText('小野寺 彩')).toBeVisible();
  expect(screen.getByText('子ども2人', { selector: 'summary' })).toBeVisible();
  expect(screen.getByText(/作品や振り返りは見えません/)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
  // Every teacher of the school is in the class already.
  expect(screen.queryByRole('button', { name: '先生を加える' })).toBeNull();
});

test('lets a teacher in for some days; a last day before the first is told, and goes nowhere', async () => {
  const asked = aSchoolThat(() => new Response(null, { status: 204 }));
  renderWithDevice(<RosterPage />, await anAdmin(withVisitor()));
  fireEvent.click(await screen.findByRole('button', { name: '先生を加える' }));
  const dialog = await inDialog();
  expect(dialog.getByLabelText('先生の名前')).toHaveDisplayValue('斉藤 茜');
  expect(dialog.getByLabelText('はじめの日')).toHaveValue('2026-11-20');
  fireEvent.change(dialog.getByLabelText('終わりの日'), { target: { value: '2026-11-19' } });
  expect(await dialog.findByText('終わりの日が、はじめの日より前です。')).toBeVisible();
  fireEvent.click(dialog.getByRole('button', { name: '決める' }));
  fireEvent.change(dialog.getByLabelText('終わりの日'), { target: { value: '2026-11-27' } });
  fireEvent.click(dialog.getByRole('button', { name: '決める' }));
  await dialogIsGone();
  expect(asked).toEqual([{ person: VISITOR, classGroup: CLASS, from: '2026-11-20', last: '2026-11-27' }]);
});

test('ends an enrollment today and takes its end away again; without contact it says so and keeps what was typed', async () => {
  let isAway = true;
  const asked = aSchoolThat(() => {
    if (isAway) throw new TypeError('no line');
    return new Response(null, { status: 204 });
  });
  renderWithDevice(<RosterPage />, await anAdmin());
  const button = await screen.findByRole('button', { name: '小野寺 彩さんの期間' });
  fireEvent.click(button);
  const dialog = await inDialog();
  fireEvent.click(dialog.getByRole('button', { name: '今日までにする' }));
  expect(dialog.getByLabelText('終わりの日')).toHaveValue('2026-11-20');
  fireEvent.click(dialog.getByRole('button', { name: '決める' }));
  expect(await dialog.findByText(/学校とつながっていません/)).toBeVisible();
  expect(dialog.getByLabelText('終わりの日')).toHaveValue('2026-11-20');
  fireEvent.click(dialog.getByRole('button', { name: '終わりの日をなくす' }));
  isAway = false;
  fireEvent.click(dialog.getByRole('button', { name: '決める' }));
  await dialogIsGone();
  expect(asked).toMatchObject([{ last: '2026-11-20' }, { person: TEACHER, from: '2026-04-01', last: null }]);
});

test('says of everybody whose days are not simply always from when and until when', async () => {
  const enrolled = { classGroup: CLASS, role: 'teacher', person: VISITOR } as const;
  const days = { from: '2026-11-24', until: '2026-11-27' };
  const records = withVisitor();
  for (const one of records) if (one.id === anId(`enrollment ${HARUTO}`)) Object.assign(one, { until: '2026-12-24' });
  renderWithDevice(
    <RosterPage />,
    await anAdmin([...records, aRecord('enrollment', { id: anId('week'), ...enrolled, ...days })]),
  );
  expect(await screen.findByText('11月24日から11月27日まで')).toBeVisible();
  expect(screen.getByText('12月24日まで')).toBeInTheDocument();
  expect(screen.getAllByText(/まで$/)).toHaveLength(2);
});
