import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { HelpPage } from '#features/help/help-page.tsx';
import { topicsOf } from '#features/help/help-topics.ts';
import { openDevice } from '#store/device.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, aSession, NOW, TEACHER } from '#tests/helpers/a-school.ts';

const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('a child finds answers for children, and none of the teacher’s', async () => {
  renderWithDevice(<HelpPage />, await aDevice(), '/help');
  expect(await screen.findByRole('heading', { level: 2, name: 'ネットが ない とき' })).toBeVisible();
  expect(titles()).toHaveLength(topicsOf('pupil').length);
  expect(screen.queryByText(/指導記録|クラスボード/)).toBeNull();
});

test('what is looked for is found in the answers too; what is nowhere is said, and taken back', async () => {
  const user = userEvent.setup();
  renderWithDevice(<HelpPage />, await aDevice(), '/help');
  const search = await screen.findByRole('searchbox', { name: 'ことばで さがす' });
  await user.type(search, 'カサネ');
  expect(await screen.findByText('1けん あります')).toBeVisible();
  expect(titles()).toEqual(['まえと くらべる']);
  await user.type(search, 'くじら');
  expect(await screen.findByText(/つかりませんでした/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'さがす ことばを けす' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'こまった とき' })).toBeVisible();
  expect(search).toHaveValue('');
});

test('a teacher’s link leads to the one answer, and the way to the first lesson stands there', async () => {
  renderWithDevice(<HelpPage />, await aDevice({ person: TEACHER }), '/help#join');
  const answer = await screen.findByRole('heading', { level: 2, name: '子どもがはじめて入る' });
  await waitFor(() => expect(answer).toHaveFocus());
  const steps = within(await screen.findByRole('region', { name: 'はじめての授業まで' }));
  expect(steps.getByRole('status')).toHaveTextContent('すべて済みました');
  expect(steps.getAllByRole('img', { name: '済み' })).toHaveLength(5);
});

test('what was put away on the board is brought back from here', async () => {
  const user = userEvent.setup();
  const device = await aDevice({ person: TEACHER, records: aSchool().filter(({ type }) => type !== 'work') });
  await device.db.meta.put({ key: 'firstStepsAway', value: true });
  renderWithDevice(<HelpPage />, device, '/help');
  await user.click(await screen.findByRole('button', { name: 'クラスボードに出す' }));
  await expect.poll(() => screen.queryByRole('button', { name: 'クラスボードに出す' })).toBeNull();
  expect((await device.db.meta.get('firstStepsAway'))?.value).toBe(false);
});

test.each([
  ['一斉', '一斉に、みんなの画面にひらく'],
  ['手をはなす', '一斉に、みんなの画面にひらく'],
  ['QR', '子どもがはじめて入る'],
  ['赤ペン', '赤ペン、声、もういちどで返す'],
  ['はん', 'はんを作る'],
  ['取り込む', 'プリントをまとめて取り込む'],
])('a teacher who looks for %s finds the answer', async (asked, title) => {
  renderWithDevice(<HelpPage />, await aDevice({ person: TEACHER }), '/help');
  await userEvent.type(await screen.findByRole('searchbox'), asked);
  await screen.findByText(/件|けん/);
  expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
});

test('a child whose screen went along finds what that was, and the way back', async () => {
  renderWithDevice(<HelpPage />, await aDevice(), '/help');
  await userEvent.type(await screen.findByRole('searchbox'), 'もとの ところ');
  await screen.findByText('1けん あります');
  expect(screen.getByText(/もとの ところへ/)).toBeVisible();
});

test('the school’s admin finds how links become cards', async () => {
  const session = { ...aSession(anId('admin')), role: 'schoolAdmin' as const };
  const device = await openDevice(session, { now: () => NOW, random: (bytes) => new Uint8Array(bytes) });
  renderWithDevice(<HelpPage />, device, '/help');
  await userEvent.type(await screen.findByRole('searchbox'), 'カード');
  expect(await screen.findByRole('heading', { level: 2, name: 'QRのカードを刷る' })).toBeVisible();
  expect(screen.getByText(/1年のあいだ何度でも使える/)).toBeVisible();
});

test.each(['guardian', 'schoolAdmin', 'boardAdmin'] as const)('%s finds answers of their own', (role) => {
  const ids = topicsOf(role).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(ids).not.toContain('notes');
});
