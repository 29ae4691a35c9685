import { configure, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RosterPage } from '#features/roster/roster-page.tsx';
import { openDevice } from '#store/device.ts';
import { aDevice, fetchAll, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, aSession, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

// Two busy cores in CI.
configure({ asyncUtilTimeout: 5000 });

test('a teacher sees number, name, reading and last record, and goes on to the path', async () => {
  renderWithDevice(<RosterPage />, await aDevice({ person: TEACHER }));
  const rows = await screen.findAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    '番名前よみ最後の記録',
    expect.stringMatching(/^12佐藤 さくらさとう さくら11/),
    '14鈴木 陽翔すずき はるとまだありません',
  ]);
  const link = within(rows[1] as HTMLElement).getByRole('link');
  expect(link.getAttribute('href')).toMatch(new RegExp(`^/pupils/${SAKURA}/units/`));
});

test('without a class the page says whom to ask', async () => {
  const records = aSchool().filter((record) => record.type !== 'enrollment');
  renderWithDevice(<RosterPage />, await aDevice({ person: TEACHER, records }));
  expect(await screen.findByText('担当しているクラスがありません')).toBeVisible();
});

test('a school admin sees classes, counts and names, and that works are not theirs to see', async () => {
  const session = { ...aSession(anId('admin')), role: 'schoolAdmin' as const };
  const device = await openDevice(session, { now: () => NOW, random: (bytes) => new Uint8Array(bytes) });
  await fetchAll(device, aSchool());
  renderWithDevice(<RosterPage />, device);
  expect(await screen.findByRole('heading', { name: /3年2組/ })).toBeVisible();
  expect(screen.getByText('小野寺 彩')).toBeVisible();
  expect(screen.getByText('子ども2人', { selector: 'summary' })).toBeVisible();
  expect(screen.getByText(/作品や振り返りは見えません/)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
