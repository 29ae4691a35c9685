import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BackToClass } from '#pieces/back-to-class.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { CLASS, HIKARI, TEACHER } from '#tests/helpers/a-school.ts';

test('who came from the board of a unit goes back to it, anybody else to the roster', async () => {
  const device = await aDevice({ person: TEACHER });
  const { unmount } = renderWithDevice(
    <BackToClass group={CLASS} />,
    device,
    `/arrivals?class=${CLASS}&unit=${HIKARI}`,
  );
  expect(await screen.findByRole('link', { name: 'クラスボード' })).toHaveAttribute('href', `/board/${HIKARI}`);
  unmount();
  renderWithDevice(<BackToClass group={CLASS} />, device, `/arrivals?class=${CLASS}`);
  expect(await screen.findByRole('link')).toHaveAttribute('href', `/roster?class=${CLASS}`);
});
