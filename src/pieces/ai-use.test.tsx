import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AiSign } from '#pieces/ai-sign.tsx';
import { AiUse } from '#pieces/ai-use.tsx';
import { useLive } from '#pieces/use-live.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { WORKS } from '#tests/helpers/a-school.ts';

const [WORK] = WORKS;
function Shown() {
  const work = useLive(async ({ db }) => db.records('work').get(WORK), []);
  return work ? (
    <>
      <AiUse work={work} />
      <aside>
        <AiSign work={work} />
      </aside>
    </>
  ) : null;
}
const kept = async (device: TestDevice) => (await device.db.records('work').get(WORK))?.aiUse;
const toggle = () => screen.findByRole('button', { name: 'AIを 使った' });

test('a child says that they used AI, what for and what they changed; the teacher reads it', async () => {
  const device = await aDevice();
  renderWithDevice(<Shown />, device);
  expect(await toggle()).toHaveAttribute('aria-pressed', 'false');
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(await toggle());
  await userEvent.click(await screen.findByRole('button', { name: 'しらべる' }));
  expect(screen.getByRole('textbox', { name: 'なにに 使いましたか' })).toHaveValue('しらべる');
  await userEvent.type(screen.getByRole('textbox', { name: 'じぶんで かえた ところ' }), 'ことばを なおした');
  await userEvent.tab();
  await expect.poll(() => kept(device)).toBe('しらべる\nことばを なおした');
  await vi.waitFor(() => expect(screen.getByRole('complementary')).toHaveTextContent(/しらべる.*ことばを なおした/));
});

test('it is said with one press, before there is a word; taken back, it comes again with its words', async () => {
  const device = await aDevice();
  renderWithDevice(<Shown />, device);
  await userEvent.click(await toggle());
  await expect.poll(() => kept(device)).toBe('\n');
  await userEvent.type(await screen.findByRole('textbox', { name: 'なにに 使いましたか' }), 'えを つくる');
  await userEvent.tab();
  await expect.poll(() => kept(device)).toBe('えを つくる\n');
  await userEvent.click(await toggle());
  await expect.poll(() => kept(device)).toBe('');
  await userEvent.click(await screen.findByRole('button', { name: 'もとに もどす' }));
  await expect.poll(() => kept(device)).toBe('えを つくる\n');
  expect(await screen.findByRole('textbox', { name: 'なにに 使いましたか' })).toHaveValue('えを つくる');
});
