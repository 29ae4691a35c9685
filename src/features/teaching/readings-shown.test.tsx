import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { unitPlanOf } from '#store/units.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HIKARI, LESSONS, TEACHER } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';

const TITLE = { title: '大筆を持つ', note: '手本', readings: { title: '[大筆|おおふで]を[持|も]つ', note: 'x' } };
const aTeacher = () => {
  const records = aSchool().map((record) => (record.id === LESSONS[0] ? Object.assign(record, TITLE) : record));
  return aDevice({ person: TEACHER, records });
};
async function open(device: TestDevice) {
  renderWithDevice(
    <ToastProvider closeLabel="閉じる">
      <Routes>
        <Route path="/teaching/:unit" element={<TeachingUnitPage />} />
      </Routes>
    </ToastProvider>,
    device,
    `/teaching/${HIKARI}`,
  );
  return screen.findByRole('group', { name: '自動のふりがな：大筆を持つ' });
}
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a teacher sees the readings under what was written, and sets a wrong one right by one tap', async () => {
  const user = userEvent.setup();
  const device = await aTeacher();
  const text = await open(device);
  expect([...text.querySelectorAll('rt')].map((rt) => rt.textContent)).toEqual(['おおふで', 'も']);
  await user.click(within(text).getByRole('button', { name: '「大筆」（おおふで）の読みを直す' }));
  const line = screen.getByRole('textbox', { name: '読み（ひらがな）' });
  expect(line).toHaveFocus();
  await user.clear(line);
  await user.type(line, '大ふで{Enter}');
  expect(screen.getByText('ひらがなかカタカナで書いてください。')).toBeVisible();
  await user.clear(line);
  await user.type(line, 'だいふで{Enter}');
  expect(await screen.findByText('「大筆」を「だいふで」と読みます。')).toBeVisible();
  expect(await within(text).findByRole('button', { name: '「大筆」（だいふで）の読みを直す' })).toBeVisible();
  const plan = await unitPlanOf(device, HIKARI);
  expect(plan?.lessons[0]?.readings).toMatchObject({ title: '[大筆|だいふで]を[持|も]つ' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a text that was changed since waits for its readings; who wants none sees none', async () => {
  const user = userEvent.setup();
  await open(await aTeacher());
  expect(screen.getAllByText('ふりがなは、学校に届くとつきます').length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'ふりがなを見る' }));
  expect(screen.queryByRole('group', { name: /^自動のふりがな/ })).toBeNull();
  expect(screen.queryByText('ふりがなは、学校に届くとつきます')).toBeNull();
});

test.each([
  ['new ones come', () => Response.json({ read: 3 }), 'つけなおしています。すこしすると、ここにも出ます。'],
  ['nothing is new', () => Response.json({ read: 0 }), 'どの読みも、今のままでした。'],
  ['nobody answers', () => Promise.reject(new Error('away')), '学校につながるときに、もう一度押してください。'],
])('readings are asked for anew: %s', async (_, answer, said) => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    asked.push([path, JSON.parse(body)]);
    return answer();
  });
  const user = userEvent.setup();
  await open(await aTeacher());
  await user.click(screen.getByRole('button', { name: 'ふりがなをつけなおす' }));
  expect(await screen.findByText(said)).toBeVisible();
  expect(asked).toEqual([['/api/readings', { unit: HIKARI }]]);
});
