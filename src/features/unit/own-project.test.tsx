import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { UnitPage } from '#features/unit/unit-page.tsx';
import { makeProject } from '#store/projects.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI } from '#tests/helpers/a-school.ts';

test('a child goes on with a project, finishes it and takes it up again', async () => {
  const device = await aDevice();
  const made = await makeProject(device, { title: 'なわとび', subject: 'jibun' });
  if ('refused' in made) throw new Error(made.refused);
  renderWithDevice(<UnitPage />, device, `/units/${made.id}`, '/units/:unit');
  expect(await screen.findByRole('heading', { name: /^1回目/ })).toBeInTheDocument();
  const again = screen.getByRole('button', { name: 'もう1回 やる' });
  // Tapped twice before the first is written.
  for (let taps = 0; taps < 2; taps += 1) fireEvent.click(again);
  expect(await screen.findByRole('heading', { name: /^2回目/ })).toBeInTheDocument();
  expect(await device.db.records('lesson').where('unit').equals(made.id).count()).toBe(2);
  await userEvent.click(screen.getByRole('button', { name: 'これで おわりに する' }));
  await waitFor(async () => expect((await device.db.records('unit').get(made.id))?.state).toBe('closed'));
  await userEvent.click(await screen.findByRole('button', { name: 'また つづける' }));
  expect(await screen.findByRole('button', { name: 'もう1回 やる' })).toBeInTheDocument();
});

test('a unit of the class is not the child’s to change', async () => {
  const device = await aDevice();
  renderWithDevice(<UnitPage />, device, `/units/${HIKARI}`, '/units/:unit');
  await screen.findByRole('heading', { name: /^1回目/ });
  expect(screen.queryByRole('button', { name: 'もう1回 やる' })).not.toBeInTheDocument();
});
