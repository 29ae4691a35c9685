import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Notices } from '#app/notices.tsx';
import { useShell } from '#app/shell.state.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';

afterEach(() => useShell.setState({ takeUpdate: null }));

test('whoever takes the new version sees that it is under way, however long the school keeps it waiting', async () => {
  const takeUpdate = vi.fn();
  useShell.setState({ takeUpdate });
  renderWithDevice(<Notices atStart={false} />, await aDevice());
  const take = await screen.findByRole('button', { name: '新しくする' });
  await userEvent.click(take);
  expect(await screen.findByText(/^かえています。/)).toBeVisible();
  await userEvent.click(take);
  expect(takeUpdate).toHaveBeenCalledOnce();
});
