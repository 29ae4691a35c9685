import { fireEvent, screen } from '@testing-library/react';
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
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'なにを やってみますか' });
  await userEvent.type(name, 'なわとび');
  // Sent twice: on a slow disk the second comes while the first is still being written.
  for (let sent = 0; sent < 2; sent += 1) fireEvent.submit(name.form as HTMLFormElement);
  await expect.poll(() => screen.getByTestId('address').textContent).toMatch(/^\/units\//);
  const units = await device.db.records('unit').toArray();
  const [made, ...more] = units.filter(({ title }) => title === 'なわとび');
  expect(more).toEqual([]);
  expect(made).toMatchObject({ owner: SAKURA, classGroup: null, subject: 'jibun', state: 'open' });
  expect(
    await device.db
      .records('lesson')
      .where('unit')
      .equals(made?.id ?? '')
      .count(),
  ).toBe(1);
});
