import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { absenceId } from '#domain/records/absence.ts';
import { AbsencePage } from '#features/absence/absence-page.tsx';
import { PackPage } from '#features/pack/pack-page.tsx';
import { ReportPage } from '#features/report/report-page.tsx';
import { TodayPage } from '#features/today/today-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HARUTO, HIKARI, LESSONS, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const LAST = LESSONS[2];
const away = aRecord('absence', {
  id: absenceId(HARUTO, LAST),
  owner: HARUTO,
  author: TEACHER,
  unit: HIKARI,
  lesson: LAST,
  day: '2026-11-20',
  words: 'ゆっくりね',
});

test('a teacher marks a child as away, says a word, and it waits on the child’s きょう', async () => {
  const user = userEvent.setup();
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<AbsencePage />, device, '/absences');
  await user.selectOptions(await screen.findByRole('combobox', { name: '時' }), LAST);
  const haruto = within(await screen.findByRole('group', { name: '鈴木 陽翔さん' }));
  await user.click(haruto.getByRole('radio', { name: '休み' }));
  await user.type(await screen.findByRole('textbox', { name: '鈴木 陽翔さんへのひとこと' }), 'まっているよ');
  await user.click(screen.getByRole('button', { name: '届ける' }));
  await vi.waitFor(async () =>
    expect(await device.db.records('absence').toArray()).toMatchObject([
      { owner: HARUTO, lesson: LAST, whereabouts: 'absent', words: 'まっているよ' },
    ]),
  );
});

test('without a class there is nobody to be away', async () => {
  const records = aSchool().filter(({ type }) => type !== 'enrollment');
  renderWithDevice(<AbsencePage />, await aDevice({ person: TEACHER, records }), '/absences');
  expect(await screen.findByText('担当しているクラスがありません')).toBeVisible();
});

test('きょう leads to the lesson that was missed, and to nothing where none was', async () => {
  renderWithDevice(<TodayPage />, await aDevice({ person: HARUTO, records: [...aSchool(), away] }), '/');
  const card = within(await screen.findByRole('region', { name: /お休みの 日の まとめ/ }));
  expect(card.getByRole('link')).toHaveAttribute('href', `/units/${HIKARI}/lessons/${LAST}/pack`);
});

test('the pack holds the teacher’s word and a way to begin; a lesson that is not here says so', async () => {
  const device = await aDevice({ person: HARUTO, records: [...aSchool(), away] });
  const pattern = '/units/:unit/lessons/:lesson/pack';
  const shown = renderWithDevice(<PackPage />, device, `/units/${HIKARI}/lessons/${LAST}/pack`, pattern);
  expect(await screen.findByText('ゆっくりね')).toBeVisible();
  expect(screen.getByText(/だけが 見ます/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'やってみる' })).toHaveAttribute(
    'href',
    `/units/${HIKARI}/lessons/${LAST}/record`,
  );
  shown.unmount();
  renderWithDevice(<PackPage />, device, `/units/${HIKARI}/lessons/${anId('none')}/pack`, pattern);
  expect((await screen.findAllByText(/この 回は 見つかりません/))[0]).toBeVisible();
});

test('the record of learning is a dated table to print and to save; outside the days it is empty', async () => {
  const user = userEvent.setup();
  renderWithDevice(
    <ReportPage />,
    await aDevice({ person: TEACHER }),
    `/pupils/${SAKURA}/report`,
    '/pupils/:pupil/report',
  );
  const table = within(await screen.findByRole('table'));
  expect(table.getAllByRole('row').length).toBeGreaterThan(4);
  expect(table.getAllByText('振り返り').length).toBeGreaterThan(0);
  const made: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => made.push(blob) && 'blob:x',
      revokeObjectURL: () => undefined,
    }),
  );
  await user.click(screen.getByRole('button', { name: 'CSVで保存' }));
  expect(await made[0]?.text()).toMatch(/"日","時刻","活動"/);
  await user.clear(screen.getByLabelText('おわりの日'));
  await user.type(screen.getByLabelText('おわりの日'), '2026-01-02');
  expect(await screen.findByText('この期間の記録はありません')).toBeVisible();
  vi.unstubAllGlobals();
});
