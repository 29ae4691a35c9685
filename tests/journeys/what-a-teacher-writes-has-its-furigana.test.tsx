// From the teacher's field over the school's analyser to the child's tablet without a network.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aJourney } from '#tests/helpers/a-journey.tsx';

// Readings come some seconds after the last word.
const user = userEvent.setup({ delay: null });

it('what a teacher writes has its furigana on the child’s tablet, as the teacher set it right', async () => {
  const { person } = await aJourney();
  const [teacher, sakura] = [person('teacher'), person('sakura')];
  await teacher.signsIn();
  await teacher.follows('単元と手本');
  await teacher.follows(/「光」/);
  const [field] = await screen.findAllByRole('textbox', { name: '題（なくてもよい）' });
  if (!field) throw new Error('no lesson');
  await user.clear(field);
  await user.click(field);
  await user.paste('大筆の穂先を見る');
  await user.tab();
  // No poke reaches a tablet here: it asks when it is looked at.
  const readings = await waitFor(
    () => {
      teacher.comesBack();
      return screen.getByRole('group', { name: '自動のふりがな：大筆の穂先を見る' });
    },
    { timeout: 30_000, interval: 1500 },
  );
  const seen = () => [...readings.querySelectorAll('rt')].map((rt) => rt.textContent);
  expect(seen()).toEqual(['おおふで', 'ほさき', 'み']);
  await teacher.presses(/^「大筆」/);
  await teacher.writes('読み（ひらがな）', 'だいふで');
  await teacher.presses('この読みにする');
  await waitFor(() => expect(seen()).toEqual(['だいふで', 'ほさき', 'み']));
  await teacher.hasSentAll();

  await sakura.signsIn();
  await sakura.sees('大筆の穂先を見る');
  await sakura.hasSentAll();
  sakura.goesOffline();
  await sakura.takesTheTablet('/');
  await sakura.sees('大筆の穂先を見る');
  const shown = [...document.querySelectorAll('#main rt')].map((rt) => rt.textContent);
  // Grade 3: 筆 is being learnt, 穂 is not taught at school, 見 is known since grade 1.
  expect(shown).toEqual(expect.arrayContaining(['だいふで', 'ほさき']));
  expect(shown).not.toContain('み');
});
