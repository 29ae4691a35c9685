import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { RecordsPage } from '#features/records/records-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA } from '#tests/helpers/a-school.ts';

test('a project of one’s own begins with a name, and is there with its first lesson', async () => {
  const device = await aDevice();
  renderWithDevice(<RecordsPage />, device, '/records');
  await userEvent.click(await screen.findByRole('button', { name: 'じぶんの けんきゅうを はじめる' }));
  await userEvent.click(await screen.findByRole('button', { name: 'はじめる' }));
  expect(screen.getByText('なまえを 書いてください。')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'なにを やってみますか' }), 'なわとび{Enter}');
  await expect.poll(() => screen.getByTestId('address').textContent).toMatch(/^\/units\//);
  const units = await device.db.records('unit').toArray();
  const made = units.find(({ title }) => title === 'なわとび');
  expect(made).toMatchObject({ owner: SAKURA, classGroup: null, subject: 'jibun', state: 'open' });
  expect(
    await device.db
      .records('lesson')
      .where('unit')
      .equals(made?.id ?? '')
      .count(),
  ).toBe(1);
});
