import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { TeachingPage } from '#features/teaching/teaching-page.tsx';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { seatPupil } from '#store/groups.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HARUTO, HIKARI, MODEL, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';

const isDraft = () => aSchool().map((record) => Object.assign(record, record.id === HIKARI ? { state: 'draft' } : {}));
async function openUnit(records = aSchool(), route = `/teaching/${HIKARI}`) {
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(
    <ToastProvider closeLabel="とじる">
      <Routes>
        <Route path="/teaching" element={<TeachingPage />} />
        <Route path="/teaching/:unit" element={<TeachingUnitPage />} />
      </Routes>
    </ToastProvider>,
    device,
    route,
  );
  await screen.findByRole('heading', { level: 1 });
  const unit = () => device.db.records('unit').get(HIKARI);
  const model = () => device.db.records('model').get(MODEL);
  return { device, unit, model };
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

test('a model is meant for some children, by their names and numbers, and for all again by one press', async () => {
  const { model } = await openUnit();
  await press('手本「光」をだれに見せるか');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: 'えらんだ子ども' }));
  expect(dialog.getByRole('button', { name: '決める' })).toBeDisabled();
  expect(dialog.getByText('見せる子どもを1人以上えらんでください。')).toBeVisible();
  await userEvent.click(dialog.getByRole('checkbox', { name: /12.*佐藤 さくら/ }));
  await userEvent.click(dialog.getByRole('button', { name: '決める' }));
  expect(await screen.findByText('手本「光」を1人に見せます。')).toBeVisible();
  expect(await screen.findByText('1人だけ')).toBeVisible();
  expect(screen.getByText('佐藤 さくら')).toBeVisible();
  expect((await model())?.for).toEqual([SAKURA]);
  await press('元に戻す');
  expect(await screen.findByText('クラス全員')).toBeVisible();
  expect(await screen.findByText('元に戻しました。')).toBeVisible();
  expect((await model())?.for).toEqual([]);
});

test('a はん stands for its children as they are now: those who are named stay when it changes', async () => {
  const members = [SAKURA, HARUTO];
  const group = aRecord('group', { id: anId('g'), classGroup: CLASS, name: '1はん', members });
  const { device, model } = await openUnit([...aSchool(), group]);
  await press('手本「光」をだれに見せるか');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: 'えらんだ子ども' }));
  await userEvent.click(await dialog.findByRole('button', { name: '1はん' }));
  expect(dialog.getByText(/^いまそのはんにいる子を選びます。/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: '決める' }));
  expect(await screen.findByText('手本「光」を2人に見せます。')).toBeVisible();
  await seatPupil(device, group.id, HARUTO, false);
  expect((await model())?.for).toEqual(members);
});

test('a draft gets a day on which it opens, said there and in the list; without one it stays a draft', async () => {
  const { unit } = await openUnit(isDraft());
  const day = await screen.findByLabelText('開く日を決めておく');
  await userEvent.type(day, '2026-11-25');
  expect(await screen.findByText(/^11月25日に、子どもに開きます。/)).toBeVisible();
  expect(await unit()).toMatchObject({ state: 'draft', opensAt: Date.parse('2026-11-25T00:00:00+09:00') });
  await press('日を決めない');
  await waitFor(() => expect(screen.queryByText(/日に、子どもに開きます。/)).toBeNull());
  expect(await unit()).toMatchObject({ state: 'draft', opensAt: null });
});

test('a day that is over, or today, is not taken; whoever opens it now needs no day', async () => {
  const { unit } = await openUnit(isDraft());
  const day = await screen.findByLabelText('開く日を決めておく');
  await userEvent.type(day, '2026-11-20');
  expect(await screen.findByText(/^明日からの日を選んでください。/)).toBeVisible();
  expect(await unit()).toMatchObject({ opensAt: null });
  await userEvent.clear(day);
  await userEvent.type(day, '2026-12-01');
  await screen.findByText(/^12月1日に、/);
  await userEvent.click(screen.getByRole('radio', { name: /子どもに開く/ }));
  await waitFor(() => expect(screen.queryByLabelText('開く日を決めておく')).toBeNull());
  expect(await unit()).toMatchObject({ state: 'open', opensAt: null });
});

test('in the list a draft says from when on it is open', async () => {
  const records = isDraft().map((record) =>
    Object.assign(record, record.id === HIKARI ? { opensAt: Date.parse('2026-11-25T00:00:00+09:00') } : {}),
  );
  await openUnit(records, '/teaching');
  const drafts = within(await screen.findByRole('region', { name: '下書き' }));
  expect(drafts.getByRole('link')).toHaveTextContent('11月25日から');
});
