import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { TeachingPage } from '#features/teaching/teaching-page.tsx';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { unitPlanOf } from '#store/units.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HIKARI, LESSONS, POINTS, TEACHER } from '#tests/helpers/a-school.ts';

async function openTeaching(route = '/teaching', records = aSchool()) {
  const device = await aDevice({ person: TEACHER, records });
  const pages = (
    <Routes>
      <Route path="/teaching" element={<TeachingPage />} />
      <Route path="/teaching/:unit" element={<TeachingUnitPage />} />
    </Routes>
  );
  renderWithDevice(pages, device, route);
  await screen.findByRole('heading', { level: 1 });
  return device;
}
const openUnit = () => openTeaching(`/teaching/${HIKARI}`);
const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

test('the units of the class by what they are, with their counts', async () => {
  await openTeaching();
  const open = await screen.findByRole('region', { name: '子どもに開いています' });
  expect(
    within(open)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([expect.stringContaining('くるくるランド全1回・手本0点'), expect.stringContaining('「光」全3回・手本1点')]);
});

test('a unit is made as a draft and opened on its own page', async () => {
  const device = await openTeaching();
  await click('単元を作る');
  await userEvent.click(screen.getByRole('button', { name: '下書きを作る' }));
  expect(screen.getByText('単元名を書いてください。')).toBeVisible();
  await userEvent.type(screen.getByLabelText('単元名'), '「友」');
  await userEvent.selectOptions(screen.getByLabelText('進め方'), '自由（回数だけ決める）');
  await userEvent.type(screen.getByLabelText('観点（1行に1つ）'), 'はらい{Enter}中心');
  await userEvent.click(screen.getByRole('button', { name: '下書きを作る' }));
  expect(await screen.findByRole('radio', { name: /下書き/ })).toBeChecked();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
  const id = screen.getByTestId('address').textContent.split('/').at(-1) ?? '';
  expect((await unitPlanOf(device, id))?.points.map((point) => point.words)).toEqual(['はらい', '中心']);
});

test('書写 brings its flow from the first try to the final sheet, and the points of the grade', async () => {
  const device = await openTeaching();
  await click('単元を作る');
  expect(screen.getByLabelText('進め方')).toHaveDisplayValue('書写（ためし書き→まとめ書き）');
  expect(screen.getByText('まとめ書き')).toBeVisible();
  await userEvent.type(screen.getByLabelText('単元名'), '「友」');
  await userEvent.click(screen.getByRole('button', { name: '下書きを作る' }));
  await screen.findByRole('radio', { name: /下書き/ });
  const plan = await unitPlanOf(device, screen.getByTestId('address').textContent.split('/').at(-1) ?? '');
  expect(plan?.unit.flow).toBe('shosha');
  expect(plan?.lessons.map((lesson) => lesson.title)).toContain('まとめ書き');
  expect(plan?.lessons.every((lesson) => (lesson.prompts['reflection'] ?? '') !== '')).toBe(true);
  expect(plan?.points.map((point) => point.words)).toEqual([
    '始筆・送筆・終筆',
    '筆圧（太い・細い）',
    '左右・上下の組み立て',
  ]);
});

test('another subject brings another flow; points that were written stay', async () => {
  await openTeaching();
  await click('単元を作る');
  const points = screen.getByLabelText('観点（1行に1つ）');
  await userEvent.selectOptions(screen.getByLabelText('教科'), '体育');
  expect(screen.getByLabelText('進め方')).toHaveDisplayValue('体育（動画で見合う）');
  expect(points).toHaveDisplayValue(/はじめの うごき/);
  await userEvent.clear(points);
  await userEvent.type(points, 'ふみきり');
  await userEvent.selectOptions(screen.getByLabelText('教科'), '理科');
  expect(points).toHaveDisplayValue('ふみきり');
});

test('opening and closing a unit is kept at once', async () => {
  const device = await openUnit();
  await userEvent.click(await screen.findByRole('radio', { name: /終わりにする/ }));
  await waitFor(async () => expect((await unitPlanOf(device, HIKARI))?.unit.state).toBe('closed'));
});

test('a lesson gets a title and a day; the title is kept while it is typed', async () => {
  const device = await openUnit();
  const titles = await screen.findAllByLabelText('題（なくてもよい）');
  await userEvent.type(titles[0] as HTMLElement, 'ためし書き');
  await userEvent.tab();
  await waitFor(async () => expect((await unitPlanOf(device, HIKARI))?.lessons[0]?.title).toBe('ためし書き'));
});

test('lessons are moved, added, thrown away, and brought back', async () => {
  const device = await openUnit();
  const ids = async () => (await unitPlanOf(device, HIKARI))?.lessons.map((lesson) => lesson.id);
  await click('2回目を前へ動かす');
  await waitFor(async () => expect(await ids()).toEqual([LESSONS[1], LESSONS[0], LESSONS[2]]));
  await click('3回目を捨てる');
  await waitFor(async () => expect(await ids()).toHaveLength(2));
  await click('元に戻す');
  await waitFor(async () => expect(await ids()).toHaveLength(3));
  await click('回を足す');
  await waitFor(async () => expect(await ids()).toHaveLength(4));
});

test('points and models are moved by buttons, and the keys stay with what was moved', async () => {
  const device = await openUnit();
  const plan = () => unitPlanOf(device, HIKARI);
  const [gap, bend, hook] = POINTS;
  await click('横画の間を そろえるを後ろへ動かす');
  await waitFor(async () => expect((await plan())?.points.map(({ id }) => id)).toEqual([bend, gap, hook]));
  await waitFor(() => expect(screen.getByRole('button', { name: '横画の間を そろえるを後ろへ動かす' })).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  // At the end of the way it is the way back that has the keys.
  await waitFor(() => expect(screen.getByRole('button', { name: '横画の間を そろえるを前へ動かす' })).toHaveFocus());
  expect((await plan())?.points.map(({ id }) => id)).toEqual([bend, hook, gap]);
  await click('ことばの手本を足す');
  await click('ポイントを前へ動かす');
  await waitFor(async () => expect((await plan())?.models.map(({ kind }) => kind)).toEqual(['text', 'picture']));
  await waitFor(() => expect(screen.getByRole('button', { name: 'ポイントを前へ動かす' })).toBeDisabled());
});

test.each([
  ['動画の手本を足す', 'ポイント動画'],
  ['音の手本を足す', '手本の音'],
])('%s: from the device itself or from a file', async (button, place) => {
  await openUnit();
  await click(button);
  const dialog = within(await screen.findByRole('dialog', { name: button }));
  const capture = within(await dialog.findByRole('region', { name: place }));
  await waitFor(() => expect(capture.getAllByRole('button').length).toBeGreaterThan(2));
  await userEvent.click(dialog.getByRole('button', { name: '閉じる' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a lesson takes three points and says why there is no fourth', async () => {
  const device = await openUnit();
  await click('観点を足す');
  const group = await screen.findByRole('group', { name: /3回目の観点/, hidden: true });
  await waitFor(() => expect(within(group).getAllByRole('checkbox', { hidden: true })).toHaveLength(4));
  const boxes = within(group).getAllByRole('checkbox', { hidden: true });
  await userEvent.click(boxes[0] as HTMLElement);
  await waitFor(() => expect(boxes[0]).toBeChecked());
  await userEvent.click(boxes[3] as HTMLElement);
  expect(await within(group).findByText('観点は3つまでです。')).toBeInTheDocument();
  expect((await unitPlanOf(device, HIKARI))?.lessons[2]?.points.toSorted()).toEqual(POINTS.toSorted());
});

test('a model in words is added and a model is thrown away', async () => {
  const device = await openUnit();
  await click('ことばの手本を足す');
  expect(await screen.findByLabelText('ことば')).toBeVisible();
  await click('手本「光」を捨てる');
  await waitFor(async () => expect((await unitPlanOf(device, HIKARI))?.models.map((m) => m.kind)).toEqual(['text']));
});

async function throwHikariAway() {
  const device = await openUnit();
  await click('この単元を捨てる');
  const asks = await screen.findByRole('dialog', { name: /捨てますか/ });
  expect(await within(asks).findByText(/^1人の子どもの作品とことばが入っています/)).toBeVisible();
  await userEvent.click(within(asks).getByRole('button', { name: '捨てる' }));
  await screen.findByRole('heading', { level: 1, name: '単元と手本' });
  await screen.findByText('捨てた単元（1）');
  return device;
}
const hikariIsListed = () => screen.findByRole('link', { name: /「光」/ });

test('a unit that is thrown away leaves the list and can be taken back at once', async () => {
  const device = await throwHikariAway();
  expect(await unitPlanOf(device, HIKARI)).toBeNull();
  await click('元に戻す');
  expect(await hikariIsListed()).toBeVisible();
  await waitFor(() => expect(screen.queryByText('捨てた単元（1）')).toBeNull());
  expect(await screen.findByText('元に戻しました。')).toBeVisible();
});

test('later it is brought back from the list of what was thrown away', async () => {
  await throwHikariAway();
  await userEvent.click(screen.getByText('捨てた単元（1）'));
  expect(await screen.findByText('1人の記録があります')).toBeVisible();
  await click('「光」を戻す');
  expect(await hikariIsListed()).toBeVisible();
  expect(await screen.findByText('「光」を戻しました。')).toBeVisible();
});

test('whoever thinks better of it has thrown nothing away', async () => {
  const device = await openUnit();
  await click('この単元を捨てる');
  const asks = await screen.findByRole('dialog');
  await userEvent.click(within(asks).getByRole('button', { name: 'やめる' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await unitPlanOf(device, HIKARI)).not.toBeNull();
});

test('a strange address says what to do', async () => {
  await openTeaching(`/teaching/${anId('nothing')}`);
  expect(await screen.findByText('この単元は見つかりません')).toBeVisible();
});

test('the points of calligraphy by grade are added by one press each, and not twice', async () => {
  const device = await openUnit();
  await userEvent.click(await screen.findByText('書写の観点から選ぶ'));
  expect(await screen.findByRole('radio', { name: '3・4年' })).toBeChecked();
  await click('観点「中心」を足す');
  const words = async () => (await unitPlanOf(device, HIKARI))?.points.map((point) => point.words) ?? [];
  await waitFor(async () => expect(await words()).toContain('中心'));
  await waitFor(() => expect(screen.queryByRole('button', { name: '観点「中心」を足す' })).toBeNull());
  await userEvent.click(screen.getByRole('radio', { name: '1・2年' }));
  await click('観点「ひつじゅん」を足す');
  await waitFor(async () => expect((await words()).slice(-2)).toEqual(['中心', 'ひつじゅん']));
});
