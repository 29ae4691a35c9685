import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { RecordsPage } from '#features/records/records-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HIKARI, LESSONS, NOW, ownRecord, SAKURA } from '#tests/helpers/a-school.ts';

const unitsShown = async () => within(await screen.findByRole('list', { name: 'きろく' })).getAllByRole('link');

test('every unit is there, what was touched last first, with how much was kept', async () => {
  renderWithDevice(<RecordsPage />, await aDevice());
  const units = await unitsShown();
  expect(units.map((unit) => unit.querySelector('h2')?.textContent)).toEqual(['「光」', 'くるくるランド']);
  expect(units[0]).toHaveTextContent('さくひん 3点');
  expect(units[0]).toHaveTextContent('ふりかえり 2回');
  expect(units[1]).toHaveTextContent('まだ きろくが ありません');
});

test('a subject can be chosen, and the choice stands in the address', async () => {
  renderWithDevice(<RecordsPage />, await aDevice(), '/records');
  await userEvent.click(await screen.findByRole('radio', { name: '図工' }));
  expect(screen.getByTestId('address')).toHaveTextContent('/records?subject=zuko');
  expect(await unitsShown()).toHaveLength(1);
  await userEvent.click(screen.getByRole('radio', { name: 'すべて' }));
  expect(await unitsShown()).toHaveLength(2);
});

test('without units it leads back to today', async () => {
  renderWithDevice(<RecordsPage />, await aDevice({ records: [] }));
  expect(await screen.findByRole('heading', { name: 'まだ きろくが ありません' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'きょうの ページへ' })).toHaveAttribute('href', '/');
});

test('five hundred works are counted, not drawn', async () => {
  const works = Array.from({ length: 500 }, (_, at) =>
    ownRecord('work', SAKURA, { id: anId(`many ${at}`), unit: HIKARI, lesson: LESSONS[2], madeAt: NOW - at }),
  );
  renderWithDevice(<RecordsPage />, await aDevice({ records: [...aSchool(), ...works] }));
  expect(await screen.findByText('さくひん 503点')).toBeVisible();
});

test('a unit that the teacher threw away stays there for what was kept in it', async () => {
  const records = aSchool().map((record) => Object.assign(record, { trashed: record.type === 'unit' }));
  renderWithDevice(<RecordsPage />, await aDevice({ records }));
  const [hikari, ...more] = await unitsShown();
  expect(more).toEqual([]);
  expect(hikari).toHaveTextContent('「光」');
  expect(hikari).toHaveTextContent('かたづけた たんげん');
  expect(hikari).toHaveTextContent('さくひん 3点');
});
