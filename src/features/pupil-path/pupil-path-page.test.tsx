import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PupilPathPage } from '#features/pupil-path/pupil-path-page.tsx';
import { feedbackOf } from '#store/feedback.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  SAKURA,
  TEACHER,
  WORKS,
  ZUKO,
} from '#tests/helpers/a-school.ts';

const PATTERN = '/pupils/:pupil/units/:unit';
async function openPath(pupil = SAKURA, unit = HIKARI, records = aSchool()) {
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(
    <main id="main">
      <PupilPathPage />
    </main>,
    device,
    `/pupils/${pupil}/units/${unit}`,
    PATTERN,
  );
  await screen.findByRole('heading', { level: 1, name: (words) => words !== '読み込んでいます' });
  return device;
}
const lesson = (name: RegExp) => screen.getByRole('region', { name });

test('all lessons so far stand there, newest first, with goal, works, reflection and the teacher’s words', async () => {
  await openPath();
  const names = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(names).toEqual(['はじめといま', '2回目', '1回目']);
  const second = lesson(/2回目/);
  expect(within(second).getByText('よこの あいだを そろえる')).toBeVisible();
  expect(within(second).getByText('まえと くらべて、よこの あいだが そろった。')).toBeVisible();
  expect(within(second).getByText('「横画の間」が そろってきたね。')).toBeVisible();
  expect(within(second).getAllByRole('link')).toHaveLength(2);
});

test('the first and the latest work stand side by side', async () => {
  await openPath();
  const links = within(lesson(/はじめといま/)).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([`/works/${WORKS[0]}`, `/works/${WORKS[2]}`]);
});

test('the teacher gives a stamp and a comment from here too', async () => {
  const device = await openPath();
  const first = lesson(/^1回目/);
  await userEvent.click(within(first).getByRole('button', { name: 'ことばを返す' }));
  await userEvent.click(within(first).getByRole('button', { name: 'めあてが いいね' }));
  expect(await within(first).findByText('スタンプ「めあてが いいね」を押しました。')).toBeVisible();
  await userEvent.type(within(first).getByLabelText('コメント'), 'ここから はじまったね。');
  await userEvent.click(within(first).getByRole('button', { name: '返す' }));
  await waitFor(async () => expect(await feedbackOf(device, WORKS[0])).toHaveLength(2));
});

test('n and p go to the next and the previous child, not while writing', async () => {
  await openPath();
  await userEvent.type(screen.getByLabelText('コメント'), 'n');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('佐藤 さくら');
  screen.getByRole('button', { name: '次の子' }).focus();
  await userEvent.keyboard('n');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('鈴木 陽翔'));
  expect(screen.getByRole('button', { name: '次の子' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: '前の子' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('佐藤 さくら'));
});

test('the same child in another unit; an empty one says so', async () => {
  await openPath();
  await userEvent.click(screen.getByRole('link', { name: /くるくるランド/ }));
  expect(await screen.findByText('この単元の記録はまだありません')).toBeVisible();
  expect(screen.getByTestId('address')).toHaveTextContent(`/pupils/${SAKURA}/units/${ZUKO}`);
});

test('a child of another class, and a unit that is not there, are the same answer', async () => {
  const stranger = aRecord('person', { id: anId('stranger'), displayName: 'よその 子' });
  await openPath(anId('stranger'), HIKARI, [...aSchool(), stranger]);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('このあゆみは見つかりません');
  cleanup();
  await openPath(HARUTO, anId('nothing'));
  expect(screen.getByRole('link', { name: 'クラスボードへ' })).toHaveAttribute('href', '/board');
});

test('a unit that was thrown away is at the end of the child’s units, and is read like the others', async () => {
  const records = aSchool().map((record) => Object.assign(record, { trashed: record.id === HIKARI }));
  await openPath(SAKURA, HIKARI, records);
  expect(within(lesson(/^2回目/)).getByText('まえと くらべて、よこの あいだが そろった。')).toBeVisible();
  const units = within(screen.getByRole('navigation', { name: '単元' })).getAllByRole('link');
  expect(units.map((unit) => unit.textContent)).toEqual([
    expect.stringContaining('くるくるランド'),
    expect.stringContaining('「光」（捨てた単元）'),
  ]);
});

test('of a lesson that was thrown away the teacher reads on what the child wrote', async () => {
  const records = aSchool().map((record) => Object.assign(record, { trashed: record.id === LESSONS[1] }));
  await openPath(SAKURA, HIKARI, records);
  const card = within(await screen.findByRole('region', { name: '捨てた回で書いたこと' }));
  expect(card.getByText('まえと くらべて、よこの あいだが そろった。')).toBeVisible();
});
