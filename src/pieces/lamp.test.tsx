import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DeviceProvider } from '#pieces/device-context.tsx';
import { Lamp, WorkLamp } from '#pieces/lamp.tsx';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { WORKS } from '#tests/helpers/a-school.ts';

test.each([
  ['thisDevice', 'この 端末だけ'],
  ['sending', '送っています'],
  ['elsewhere', '絵が まだ 学校に ありません'],
  ['arrived', '学校に 届きました'],
  ['seen', '先生が 見ました'],
] as const)('%s is said in words, also where only the drawing is seen', (of, words) => {
  const { container } = render(<Lamp of={of} />);
  // The readings stand between the letters: what is said is the text without them.
  for (const reading of container.querySelectorAll('rt, rp')) reading.remove();
  expect(container).toHaveTextContent(words);
  render(<Lamp of={of} small />);
  expect(screen.getByRole('img', { name: words })).toBeVisible();
});

test('a work that the school has says so; one that this device does not know says nothing', async () => {
  const device = await aDevice();
  const { container } = render(
    <DeviceProvider device={device}>
      <WorkLamp work={WORKS[0]} small />
      <WorkLamp work="01900000-0000-7000-8000-000000000000" small />
    </DeviceProvider>,
  );
  await screen.findByRole('img', { name: '学校に 届きました' });
  expect(container.querySelectorAll('[role=img]')).toHaveLength(1);
});
