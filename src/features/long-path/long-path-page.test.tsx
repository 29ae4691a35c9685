import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LongPathPage } from '#features/long-path/long-path-page.tsx';
import { renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, ownRecord, SAKURA, WORKS, ZUKO } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

const at = (day: string) => Date.parse(`${day}T03:00:00Z`);
const zuko = (name: string, day: string) =>
  ownRecord('work', SAKURA, { id: anId(name), unit: ZUKO, kind: 'photo', madeAt: at(day) });
const records = [
  ...aSchool(),
  zuko('begun', '2026-05-10'),
  zuko('done', '2026-06-20'),
  zuko('last year', '2026-02-01'),
];
const open = async (address = '/records/path', person = SAKURA) =>
  renderWithDevice(<LongPathPage />, await aPicturedDevice(records, { person }), address);
const works = (within_: HTMLElement) =>
  within(within_)
    .getAllByRole('link', { name: /:/ })
    .map((link) => link.getAttribute('href'));

test('the year’s path: month by month each unit, its first and its last work side by side', async () => {
  await open();
  const months = await screen.findAllByRole('heading', { level: 2 });
  expect(months.map(({ textContent }) => textContent?.replaceAll(/がつ/g, ''))).toEqual(['5月', '11月']);
  const november = screen.getByRole('region', { name: /^11月/ });
  expect(works(november)).toEqual([`/works/${WORKS[0]}`, `/works/${WORKS[2]}`]);
  expect(within(november).getByText('まえと くらべて、よこの あいだが そろった。')).toBeInTheDocument();
  expect(within(november).getByRole('link', { name: 'くらべる' })).toHaveAttribute(
    'href',
    `/compare?unit=${HIKARI}&a=work:${WORKS[0]}&b=work:${WORKS[2]}`,
  );
  expect(screen.getByText('たんげん 2こ・さくひん 5点')).toBeInTheDocument();
});

test('a page that was looked up last does not stand for how the works have grown', async () => {
  const link = ownRecord('work', SAKURA, { id: anId('page'), unit: HIKARI, kind: 'link', madeAt: at('2026-11-30') });
  const device = await aPicturedDevice([...records, link], { person: SAKURA });
  renderWithDevice(<LongPathPage />, device, '/records/path');
  const november = await screen.findByRole('region', { name: /^11月/ });
  expect(works(november)).toEqual([`/works/${WORKS[0]}`, `/works/${WORKS[2]}`]);
});

test('of one subject alone, and of the year before; the address says which', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(await screen.findByRole('radio', { name: '図工' }));
  expect(screen.getByText('たんげん 1こ・さくひん 2点')).toBeInTheDocument();
  expect(screen.getByTestId('address')).toHaveTextContent('year=2026&subject=zuko');
  await user.click(screen.getByRole('radio', { name: '2025年度' }));
  expect(screen.getByText('たんげん 1こ・さくひん 1点')).toBeInTheDocument();
  // One work alone is no comparison.
  expect(screen.queryByRole('link', { name: 'くらべる' })).not.toBeInTheDocument();
});

test('the works of a subject are shown one after the other', async () => {
  await open('/records/path?year=2026&subject=shosha');
  expect(await screen.findByRole('button', { name: 'のびを 見る' })).toBeInTheDocument();
});

test('who has made nothing yet is told how it begins', async () => {
  await open('/records/path', HARUTO);
  expect(await screen.findByRole('heading', { name: 'まだ あゆみが ありません' })).toBeInTheDocument();
});
