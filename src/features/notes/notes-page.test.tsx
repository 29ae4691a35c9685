import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { NotesPage } from '#features/notes/notes-page.tsx';
import { OwnPage } from '#features/notes/own-page.tsx';
import { aDevice, fetchAll, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, DAY, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const OTHER = anId('other teacher');
const others = [
  aRecord('guidanceNote', {
    id: anId('n1'),
    owner: SAKURA,
    author: OTHER,
    madeAt: NOW - DAY,
    words: '朝から元気がない。',
    tags: ['生活'],
    attendance: 'late',
  }),
];
const open = async (records = aSchool()) => {
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(<NotesPage />, device, `/pupils/${SAKURA}/notes`, '/pupils/:pupil/notes');
  return device;
};

test('a teacher writes a note with words, tags and attendance, sees it, sets it right', async () => {
  const user = userEvent.setup();
  const device = await open();
  expect(await screen.findByText('まだ指導記録はありません')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '指導記録' }));
  const form = within(await screen.findByRole('dialog', { name: /佐藤 さくらさんの指導記録/ }));
  await user.click(form.getByRole('button', { name: '記録する' }));
  expect(await form.findByRole('alert')).toHaveTextContent('どれかを入れてください');
  await user.type(form.getByRole('textbox', { name: '見取り・手立て' }), '手を挙げて質問した。');
  await user.click(form.getByRole('button', { name: 'よさ' }));
  await user.type(form.getByRole('textbox', { name: 'ほかの分類' }), '算数{Enter}');
  await user.click(form.getByRole('radio', { name: '遅刻' }));
  await user.click(form.getByRole('button', { name: '記録する' }));
  const note = within(
    (await screen.findByText('手を挙げて質問した。', { selector: 'li *' })).closest('li') as HTMLElement,
  );
  expect(note.getByText('遅刻')).toBeVisible();
  expect(note.getByText('よさ')).toBeVisible();
  expect(note.getByText('まだ学校に届いていません')).toBeVisible();
  await user.click(note.getByRole('button', { name: '直す' }));
  const again = within(await screen.findByRole('dialog'));
  await user.type(again.getByRole('textbox', { name: '見取り・手立て' }), '次も。');
  await user.click(again.getByRole('button', { name: '記録する' }));
  expect(await screen.findByText('手を挙げて質問した。次も。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '削除' }));
  expect(await screen.findByText('まだ指導記録はありません')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '元に戻す' }));
  expect(await screen.findByText('手を挙げて質問した。次も。')).toBeVisible();
  expect((await device.db.records('guidanceNote').toArray()).map(({ owner }) => owner)).toEqual([SAKURA]);
});

test('what another teacher wrote is read, not changed, and that it was read is shown', async () => {
  await open([...aSchool(), ...others]);
  const note = within((await screen.findByText('朝から元気がない。')).closest('li') as HTMLElement);
  expect(note.queryByRole('button', { name: '直す' })).toBeNull();
  expect(await screen.findByText('この記録を開いた人（1）')).toBeVisible();
  await userEvent.click(screen.getByText('この記録を開いた人（1）'));
  expect(screen.getByText('きょう 10:00')).toBeVisible();
});

test('another teacher’s note that comes while the page is open is read, and that is shown', async () => {
  const records = [...aSchool(), ...others];
  const device = await open(records);
  expect(await screen.findByText('この記録を開いた人（1）')).toBeVisible();
  const [first] = others;
  await fetchAll(device, [
    ...records,
    { ...first, id: anId('n2'), madeAt: NOW, words: '給食は完食。' } as typeof first & object,
  ]);
  expect(await screen.findByText('給食は完食。')).toBeVisible();
  expect(await screen.findByText('この記録を開いた人（2）')).toBeVisible();
});

test('about a child whom one does not teach there is nothing to see', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<NotesPage />, device, `/pupils/${anId('nobody')}/notes`, '/pupils/:pupil/notes');
  expect((await screen.findAllByText('この子どもの指導記録は見られません'))[0]).toBeVisible();
});

test('指導のあゆみ tells the teacher alone what was given back and what came after', async () => {
  renderWithDevice(<OwnPage />, await aDevice({ person: TEACHER, records: [...aSchool(), ...others] }), '/notes');
  expect(await screen.findByText('1人 / 2人')).toBeVisible();
  const words = within(screen.getByRole('region', { name: '返したことば' }));
  expect(words.getAllByRole('listitem').length).toBeGreaterThan(0);
  expect(words.getAllByText(/で返した/).length).toBeGreaterThan(0);
  expect(screen.queryByText('朝から元気がない。')).toBeNull();
});

test('with nothing given back yet it says where to begin', async () => {
  const records = aSchool().filter(({ type }) => type !== 'feedback');
  renderWithDevice(<OwnPage />, await aDevice({ person: TEACHER, records }), '/notes');
  expect(await screen.findByText('まだ返したことばはありません')).toBeVisible();
});
