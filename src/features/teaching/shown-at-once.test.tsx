// The store may be busy for seconds: what a teacher chose or typed stands on the screen meanwhile, and is kept in the end.
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HIKARI, LESSONS, MODEL, POINTS, TEACHER } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';

async function openUnit(of: Record<string, object> = {}) {
  const records = aSchool().map((record) => Object.assign(record, of[record.id]));
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(
    <ToastProvider closeLabel="とじる">
      <TeachingUnitPage />
    </ToastProvider>,
    device,
    `/teaching/${HIKARI}`,
    '/teaching/:unit',
  );
  await screen.findByLabelText('教科');
  return device;
}
type Opened = Awaited<ReturnType<typeof openUnit>>;

/** Nobody reads or writes until the returned hand lets go. */
function hold({ db }: Opened): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const over = db.transaction('rw', db.tables, () => Dexie.waitFor(promise));
  return () =>
    act(async () => {
      resolve();
      await over;
    });
}
const kept = async (device: Opened, type: 'unit' | 'lesson' | 'model', id: string, values: object) =>
  waitFor(async () => expect(await device.db.records(type).get(id)).toMatchObject(values));

test('a choice from a list', async () => {
  const device = await openUnit();
  const release = hold(device);
  const others = screen.getByLabelText('友だちの作品');
  await userEvent.selectOptions(others, 'まだ見せない');
  await userEvent.selectOptions(screen.getByLabelText('使う回'), '2回目');
  expect(others).toHaveDisplayValue('まだ見せない');
  expect(screen.getByLabelText('使う回')).toHaveDisplayValue('2回目');
  await release();
  await kept(device, 'unit', HIKARI, { othersOpen: 'closed' });
  await kept(device, 'model', MODEL, { lesson: LESSONS[1] });
  expect(others).toHaveDisplayValue('まだ見せない');
});

test('points of a lesson, one tick after the other', async () => {
  const device = await openUnit({ [LESSONS[0]]: { points: [] } });
  const release = hold(device);
  const [first] = await screen.findAllByRole('group', { name: /1回目の観点/, hidden: true });
  const [one, two] = within(first as HTMLElement).getAllByRole('checkbox', { hidden: true });
  await userEvent.click(one as HTMLElement);
  await userEvent.click(two as HTMLElement);
  expect(one).toBeChecked();
  expect(two).toBeChecked();
  await userEvent.click(one as HTMLElement);
  expect(one).not.toBeChecked();
  await release();
  await kept(device, 'lesson', LESSONS[0], { points: [POINTS[1]] });
  expect(two).toBeChecked();
});

test('the school’s own subject, typed letter by letter, and left again for one of the list', async () => {
  const device = await openUnit();
  const release = hold(device);
  await userEvent.selectOptions(screen.getByLabelText('教科'), 'そのほか');
  const own = screen.getByLabelText('教科の名前');
  await userEvent.type(own, 'そらの時間');
  expect(own).toHaveValue('そらの時間');
  await release();
  await kept(device, 'unit', HIKARI, { subject: 'そらの時間' });
  await userEvent.type(own, 'その2');
  await userEvent.selectOptions(screen.getByLabelText('教科'), '理科');
  expect(screen.queryByLabelText('教科の名前')).toBeNull();
  await kept(device, 'unit', HIKARI, { subject: 'rika' });
  await waitFor(async () => expect(await device.db.outbox.where('rid').equals(HIKARI).count()).toBe(1));
  expect(await device.db.records('unit').get(HIKARI)).toMatchObject({ subject: 'rika' });
});
