import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Screens } from '#app/boot.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, CLASS, HIKARI, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const PUPIL = `/pupils/${SAKURA}`;
const OF_UNIT = `class=${CLASS}&unit=${HIKARI}`;

async function open(address: string): Promise<void> {
  const device = await aDevice({ person: TEACHER, records: aSchool() });
  renderWithDevice(<Screens role={device.session.role} />, device, address);
}
const shown = () =>
  within(screen.getByRole('navigation', { name: 'ばしょ' }))
    .queryAllByRole('link', { current: 'page' })
    .map((link) => link.textContent);

// Each with the words of its way back.
test.each([
  ['はん, from the roster', `/groups?class=${CLASS}`, '名簿', '名簿'],
  ['はん, from the board', `/groups?${OF_UNIT}`, 'クラスボード', 'クラスボード'],
  ['what has not arrived, from the roster', `/arrivals?class=${CLASS}`, '名簿', '名簿'],
  ['what has not arrived, from the board', `/arrivals?${OF_UNIT}`, 'クラスボード', 'クラスボード'],
  ['a stack of worksheets', `/sheets/${HIKARI}`, 'クラスボード', 'クラスボード'],
  ['映す', `/projector/${HIKARI}`, 'クラスボード', 'クラスボード'],
  ['the papers', `/print/${HIKARI}`, 'クラスボード', 'クラスボード'],
  ["a child's path", `${PUPIL}/units/${HIKARI}`, 'クラスボードへ', 'クラスボード'],
  ['notes about a child', `${PUPIL}/notes`, '名簿へ', '名簿'],
  ['how a child reads', `${PUPIL}/reading`, '名簿へ', '名簿'],
  ['a unit', `/teaching/${HIKARI}`, '単元の一覧へ', '単元と手本'],
])('at %s, the place that the navigation shows is where the way back leads', async (_, address, words, place) => {
  await open(address);
  const back = await within(screen.getByRole('main')).findByRole('link', { name: words });
  expect(shown()).toEqual([place]);
  await userEvent.click(back);
  await waitFor(() => expect(screen.getByTestId('address').textContent).not.toBe(address));
  expect(shown()).toEqual([place]);
});
