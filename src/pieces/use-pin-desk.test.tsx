import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePinDesk } from '#pieces/use-pin-desk.tsx';
import { setPin } from '#store/pins.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { WORKS } from '#tests/helpers/a-school.ts';

function OnAFilm() {
  const desk = usePinDesk({ id: WORKS[0], kind: 'video' }, true);
  return (
    <>
      <button type="button" onClick={() => desk.begin('task')}>
        ここ
      </button>
      <p>{desk.open === null ? 'まだ' : 'ことばを書く'}</p>
    </>
  );
}

test('a moment of a film that is tapped twice before the first is written has one mark', async () => {
  const device = await aDevice();
  const before = await device.db.records('pin').count();
  renderWithDevice(<OnAFilm />, device);
  for (let taps = 0; taps < 2; taps += 1) fireEvent.click(screen.getByRole('button', { name: 'ここ' }));
  expect(await screen.findByText('ことばを書く')).toBeVisible();
  // What is written now stands behind whatever the second tap would have asked for.
  await setPin(device, { work: WORKS[1], kind: 'finding', at: null });
  expect(await device.db.records('pin').count()).toBe(before + 2);
});
