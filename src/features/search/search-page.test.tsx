import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SearchPage } from '#features/search/search-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  HIKARI,
  LESSONS,
  NOW,
  ownRecord,
  SAKURA,
  WORKS,
} from '#tests/helpers/a-school.ts';

const open = async (at = '/records/search', records = aSchool()) =>
  renderWithDevice(<SearchPage />, await aDevice({ records }), at);

test('without a word asked for it is the child’s own log, newest first', async () => {
  await open();
  expect(await screen.findByText(/ことば ぜんぶで/)).toBeInTheDocument();
  expect(screen.getByText(/はじめて 書いた/)).toBeInTheDocument();
});

test('a word narrows it down, however it is spaced and in whichever kana, and is marked', async () => {
  await open();
  await userEvent.type(await screen.findByRole('searchbox'), 'ヨコノアイダ');
  expect(await screen.findByText(/^3こ 見つかりました/)).toBeInTheDocument();
  expect([...document.querySelectorAll('mark')].map((each) => each.textContent)).toContain('よこの あいだ');
  await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('q='));
  await userEvent.click(screen.getByRole('button', { name: 'けす' }));
  expect(await screen.findByText(/ことば ぜんぶで/)).toBeInTheDocument();
});

test('what is found leads to where it was said', async () => {
  const pin = ownRecord('pin', SAKURA, { id: anId('pin'), root: WORKS[0], words: 'ここが ほそい', madeAt: NOW });
  await open('/records/search?kind=pin', [...aSchool(), pin]);
  expect(await screen.findByRole('link', { name: /ここが ほそい/ })).toHaveAttribute('href', `/works/${WORKS[0]}`);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'なにを' }), 'めあて');
  expect(await screen.findByRole('link', { name: /大きく 書く/ })).toHaveAttribute(
    'href',
    `/units/${HIKARI}/lessons/${LESSONS[0]}/record?step=goal`,
  );
});

test('a subject narrows it down too, and what is asked for stays', async () => {
  const other = [
    aRecord('unit', { id: anId('gym'), classGroup: CLASS, subject: 'taiiku', title: 'とびばこ' }),
    ownRecord('goal', SAKURA, {
      id: anId('jump'),
      unit: anId('gym'),
      lesson: anId('vault'),
      words: '大きく とぶ',
      madeAt: NOW,
    }),
  ];
  await open('/records/search?q=大きく', [...aSchool(), ...other]);
  expect(await screen.findByRole('link', { name: /光.*大きく/ })).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '教科' }), '体育');
  expect(await screen.findByText(/^1こ 見つかりました/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /とびばこ/ })).toBeInTheDocument();
  expect(screen.getByTestId('address')).toHaveTextContent('subject=taiiku');
});

test('nothing found says what to try', async () => {
  await open('/records/search?q=きょうりゅう');
  expect(await screen.findByRole('heading', { name: '見つかりませんでした' })).toBeInTheDocument();
});

test('a child who wrote nothing yet is told where words come from', async () => {
  await open('/records/search', []);
  expect(await screen.findByRole('heading', { name: 'まだ ことばが ありません' })).toBeInTheDocument();
});

test('of five hundred only those near the view are drawn, and each knows its place', async () => {
  const many = Array.from({ length: 500 }, (_, at) =>
    ownRecord('goal', SAKURA, {
      id: anId(`goal ${at}`),
      unit: HIKARI,
      lesson: LESSONS[0],
      words: `めあて その${at}`,
      madeAt: NOW - at,
    }),
  );
  await open('/records/search?q=その', [...aSchool(), ...many]);
  expect(await screen.findByText('500こ 見つかりました')).toBeInTheDocument();
  const lines = within(screen.getByRole('list', { name: '見つかった ことば' })).getAllByRole('listitem');
  expect(lines.length).toBeLessThan(30);
  expect(lines[1]).toHaveAttribute('aria-posinset', '2');
  expect(lines[1]).toHaveAttribute('aria-setsize', '500');
});
