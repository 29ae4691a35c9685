import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RecordOf } from '#domain/records/kinds.ts';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import { OwnStamps } from '#pieces/own-stamps.tsx';
import { useLive } from '#pieces/use-live.ts';
import { feedbackOf } from '#store/feedback.ts';
import { keepFieldDraft } from '#store/field-drafts.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HIKARI, LESSONS, NOW, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const aWord = (told: Partial<RecordOf<'feedback'>>) =>
  aRecord('feedback', { id: anId('word'), owner: SAKURA, root: WORKS[1], madeAt: NOW - 1000, ...told });
function Said({ root }: { readonly root: string }) {
  const feedback = useLive(async (device) => feedbackOf(device, root), [root]);
  return feedback ? <FeedbackNotes feedback={feedback} onTakeBack={() => undefined} /> : null;
}
async function heard(told: Partial<RecordOf<'feedback'>>, person = SAKURA): Promise<TestDevice> {
  const device = await aDevice({ person, records: [...aSchool(), aWord(told)] });
  renderWithDevice(<Said root={WORKS[1]} />, device);
  return device;
}

test('「もういちど」 says what to look at and leads to another try', async () => {
  await heard({ kind: 'handBack', words: 'おれの角を 見よう' });
  expect(await screen.findByText('おれの角を 見よう')).toBeVisible();
  expect(await screen.findByRole('link', { name: /もういちど やってみる/ })).toHaveAttribute(
    'href',
    `/units/${HIKARI}/lessons/${LESSONS[1]}/record?step=work`,
  );
});

test('to the teacher it says that another try is waited for', async () => {
  await heard({ kind: 'handBack', words: 'おれ' }, TEACHER);
  expect(await screen.findByText('もう一度を待っています')).toBeVisible();
  expect(screen.queryByRole('link', { name: /やってみる/ })).toBeNull();
});

test('a word on a work that is not here any more says so, and waits for nobody', async () => {
  const records = [...aSchool(), aWord({ root: anId('gone'), kind: 'handBack', words: 'おれ' })];
  const shown = renderWithDevice(<Said root={anId('gone')} />, await aDevice({ person: TEACHER, records }));
  expect(await screen.findByText(/この端末にないため、待っていません/)).toBeVisible();
  expect(screen.queryByText('もう一度を待っています')).toBeNull();
  shown.unmount();
  renderWithDevice(<Said root={anId('gone')} />, await aDevice({ records }));
  expect(await screen.findByText(/いま ここに ありません/)).toBeVisible();
});

test('a child answers with a word of their own, and changes it', async () => {
  const device = await heard({ kind: 'comment', words: 'のびのび。' });
  await userEvent.click(await screen.findByRole('button', { name: /ことばで/ }));
  await userEvent.type(await screen.findByRole('textbox'), 'つぎも がんばる{Enter}');
  expect(await screen.findByText('つぎも がんばる')).toBeVisible();
  await waitFor(async () =>
    expect((await feedbackOf(device, WORKS[1]))[0]?.answer).toMatchObject({ words: 'つぎも がんばる' }),
  );
  await userEvent.click(screen.getByRole('button', { name: /かえる/ }));
  await userEvent.click(await screen.findByRole('button', { name: /ことばで/ }));
  expect(await screen.findByRole('textbox')).toHaveValue('つぎも がんばる');
});

test('an answer that was not sent is still there', async () => {
  keepFieldDraft(`${SAKURA}/feedback/${anId('word')}/answer`, { words: 'とちゅう', base: '' });
  await heard({ kind: 'comment', words: 'のびのび。' });
  await userEvent.click(await screen.findByRole('button', { name: /ことばで/ }));
  expect(await screen.findByRole('textbox')).toHaveValue('とちゅう');
  localStorage.clear();
});

test('the teacher reads the child’s word', async () => {
  await heard(
    { kind: 'comment', words: 'のびのび。', answer: { readAt: NOW, tap: 'thanks', words: 'うれしい' } },
    TEACHER,
  );
  expect(await screen.findByText(/ありがとう.*うれしい/)).toBeVisible();
});

test('a word about a moment of a film leads there', async () => {
  await heard({ kind: 'comment', words: 'ここで 足が のびた', at: { t: 12.5 } });
  expect(await screen.findByRole('link', { name: /0:12/ })).toHaveAttribute('href', `/works/${WORKS[1]}?t=12.5`);
});

test('a stamp that the teacher drew is seen as it was drawn', async () => {
  await heard({ kind: 'stamp', strokes: ['1;1;10 10 50,90 90 60'] });
  const stamp = await screen.findByRole('img', { name: /先生.*の スタンプ/ });
  expect(stamp.querySelectorAll('path')).toHaveLength(1);
});

test('a teacher draws a stamp by keys, presses it, and takes it back by pressing again', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<OwnStamps root={{ id: WORKS[1], owner: SAKURA }} />, device);
  await userEvent.click(screen.getByRole('button', { name: 'スタンプを作る' }));
  await waitFor(() => expect(screen.getByRole('group', { name: /スタンプを書くところ/ })).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'スタンプにする' }));
  const stamp = await screen.findByRole('button', { name: '自分のスタンプ1' });
  await userEvent.click(stamp);
  await waitFor(() => expect(stamp).toHaveAttribute('aria-pressed', 'true'));
  expect(await feedbackOf(device, WORKS[1])).toMatchObject([{ kind: 'stamp', stamp: null }]);
  await userEvent.click(stamp);
  await waitFor(async () => expect(await feedbackOf(device, WORKS[1])).toEqual([]));
});

test('a tap stands there at once, so that nobody taps again and takes it back', async () => {
  const device = await heard({ kind: 'comment', words: 'よく見ているね。' });
  const tap = await screen.findByRole('button', { name: /ありがとう/ });
  act(() => tap.click());
  expect(screen.getByRole('button', { name: /かえる/ })).toBeVisible();
  const [word] = await device.db.records('feedback').where('root').equals(WORKS[1]).toArray();
  await waitFor(async () => {
    expect((await device.db.records('feedback').get(word?.id ?? ''))?.answer).toMatchObject({ tap: 'thanks' });
  });
});
