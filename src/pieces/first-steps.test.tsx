import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FirstStepOnUnit } from '#pieces/first-step-on-unit.tsx';
import { FirstStepsOnBoard } from '#pieces/first-steps.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HIKARI, TEACHER } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';

const roster = () => aSchool().filter(({ type }) => ['classGroup', 'person', 'enrollment'].includes(type));
const draw = async (records: ReturnType<typeof aSchool>) => {
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(
    <ToastProvider closeLabel="閉じる">
      <FirstStepsOnBoard group={null} />
    </ToastProvider>,
    device,
    '/board',
  );
  return device;
};
const steps = async () => within(await screen.findByRole('region', { name: 'はじめての授業まで' }));

test('a teacher who has just begun is led to the unit, and from there to its model', async () => {
  const device = await draw(roster());
  const first = await steps();
  expect(first.getByText('1／5')).toBeVisible();
  const [, unit] = first.getAllByRole('listitem');
  expect(within(unit as HTMLElement).getByText('次はここ')).toBeVisible();
  expect(first.getByRole('link', { name: '単元を用意する' })).toHaveAttribute('href', `/teaching?class=${CLASS}`);
  const made = aRecord('unit', { id: HIKARI, classGroup: CLASS, title: '光', state: 'draft' });
  await device.db.table('unit').put({ ...made, _rv: 1, _s: [`st:${CLASS}`], _p: 0 });
  expect(await first.findByText('2／5')).toBeVisible();
  expect(first.getByRole('link', { name: '手本を入れる' })).toHaveAttribute('href', `/teaching/${HIKARI}`);
});

test('it can be put away, and says where it is found again', async () => {
  const user = userEvent.setup();
  await draw(roster());
  await user.click((await steps()).getByRole('button', { name: 'しまう' }));
  expect(await screen.findByText(/「使い方」からまた出せます/)).toBeVisible();
  await expect.poll(() => screen.queryByRole('region', { name: 'はじめての授業まで' })).toBeNull();
});

test('the page of the unit leads on to the next step: the model, opening it, the children', async () => {
  const unit = { ...aRecord('unit', { id: HIKARI, classGroup: CLASS, title: '光', state: 'draft' }), _rv: 1, _s: [] };
  const device = await aDevice({ person: TEACHER, records: roster() });
  const keep = (type: string, record: object) => device.db.table(type).put({ ...record, _rv: 1, _s: [], _p: 0 });
  await keep('unit', unit);
  renderWithDevice(<FirstStepOnUnit unit={{ ...unit, _p: 0 } as never} />, device, `/teaching/${HIKARI}`);
  const line = await steps();
  expect(line.getByText('2／5')).toBeVisible();
  expect(line.getByRole('link', { name: '手本を入れる' })).toHaveAttribute('href', '#unit-models');
  await keep('model', aRecord('model', { id: anId('model'), unit: HIKARI, kind: 'text', title: 'はらい' }));
  expect(await line.findByRole('link', { name: '子どもに開く' })).toHaveAttribute('href', '#unit-about');
  await keep('unit', { ...unit, state: 'open' });
  expect(await line.findByRole('link', { name: 'はじめての作品が届く' })).toHaveAttribute('href', '/help#join');
  expect(line.getByText(/端末で開くと、「きょう」にこの単元が出ます/)).toBeVisible();
  // Of another unit it says nothing: the class has one that leads on.
  await keep('unit', { ...aRecord('unit', { id: anId('newer'), classGroup: CLASS, title: '土' }), madeAt: Date.now() });
  await expect.poll(() => screen.queryByRole('region', { name: 'はじめての授業まで' })).toBeNull();
});
