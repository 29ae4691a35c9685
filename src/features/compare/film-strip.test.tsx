import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ComparePage } from '#features/compare/compare-page.tsx';
import { renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HIKARI, LESSONS, NOW, ownRecord, SAKURA } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

test('of a hundred works forty frames are drawn, the others when they are asked for; what lies on the table always', async () => {
  const works = Array.from({ length: 100 }, (_, at) =>
    ownRecord('work', SAKURA, { id: anId(`work ${at}`), unit: HIKARI, lesson: LESSONS[0], madeAt: NOW + at }),
  );
  const last = anId('work 99');
  const device = await aPicturedDevice([...aSchool(), ...works]);
  renderWithDevice(<ComparePage />, device, `/compare?unit=${HIKARI}&b=work:${last}`, '/compare');
  const strip = within(await screen.findByRole('region', { name: 'この たんげんの 手本と さくひん' }));
  const frames = () => strip.getAllByRole('button').filter((each) => 'ref' in each.dataset);
  expect(frames()).toHaveLength(41);
  expect(frames().at(-1)).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(strip.getByRole('button', { name: 'もっと 見る' }));
  expect(frames()).toHaveLength(81);
});
