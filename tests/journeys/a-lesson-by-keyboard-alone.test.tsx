// A child who uses no finger and no mouse: from きょう to the footprint by Tab, arrows, letters and Enter.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

const MOST_TABS = 90;
const user = userEvent.setup({ delay: null });

/** As far as Tab goes from where the focus is, forwards alone. */
async function tabTo(find: () => Promise<HTMLElement>): Promise<void> {
  const target = await find();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (document.activeElement === target) return;
    await user.tab();
  }
  throw new Error(`Tab does not reach ${target.outerHTML.slice(0, 120)}`);
}
const pressAt = async (find: () => Promise<HTMLElement>) => {
  await tabTo(find);
  await user.keyboard('{Enter}');
};

it('a child goes from the goal to the footprint by keyboard alone', async () => {
  const sakura = (await aJourney()).person('sakura');
  await sakura.signsIn();
  await sakura.sees('「光」');

  await pressAt(() => screen.findByRole('link', { name: 'はじめる' }));
  await tabTo(() => screen.findByRole('textbox', { name: /じぶんの\s*ことばで/ }));
  await user.keyboard('よこの あいだ');
  await pressAt(() => screen.findByRole('button', { name: /さくひんへ\s*すすむ/ }));
  await pressAt(() => screen.findByRole('button', { name: /ふりかえりへ\s*すすむ/ }));
  const [first] = await screen.findAllByRole('radio');
  if (!first) throw new Error('no faces');
  await tabTo(async () => first);
  await user.keyboard(' ');
  await waitFor(() => expect(first).toBeChecked());
  await tabTo(() => screen.findByRole('textbox', { name: /つぎのめあて/ }));
  await user.keyboard('まがりを ゆっくり');
  await pressAt(() => screen.findByRole('button', { name: /あしあとに\s*のこす/ }));
  await sakura.sees('あしあとが つきました');
  await sakura.sees('まがりを ゆっくり');
});
