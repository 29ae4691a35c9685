import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { ReadingProvider } from '#pieces/reading-context.tsx';
import { Say } from '#pieces/say.tsx';
import { Taught, taughtPhrases, taughtWords } from '#pieces/taught.tsx';
import { aVoice } from '#tests/helpers/a-voice.ts';
import { bringWords, JAPANESE } from '#words/catalogue.ts';
import type { ReadingMode } from '#words/furigana.ts';

const LESSON = {
  title: '手本と端末',
  prompts: { goal: '書きたい字は？' },
  readings: { title: '[手本|てほん]と[端末|たんまつ]', 'prompts-goal': '[書|か]きたい[字|じ]は？' },
};
type Lesson = Omit<typeof LESSON, 'readings'> & { readonly readings?: Readonly<Record<string, string>> };
function show(lesson: Lesson, mode: ReadingMode) {
  const reading = { language: 'ja', catalogue: JAPANESE, mode, aloud: true } as const;
  return render(
    <ReadingProvider value={reading}>
      <p data-testid="title">
        <Taught by={lesson} at="title" />
      </p>
      <ReadAloud of={taughtPhrases(lesson, 'prompts-goal')}>{(words) => <p data-testid="asked">{words}</p>}</ReadAloud>
    </ReadingProvider>,
  );
}
const named = (mode: ReadingMode) =>
  render(
    <ReadingProvider value={{ language: 'ja', catalogue: JAPANESE, mode, aloud: false }}>
      <Say k="today.path" with={{ unit: taughtWords(LESSON, 'title') }} />
    </ReadingProvider>,
  );
const readingsIn = (id: string) => [...screen.getByTestId(id).querySelectorAll('rt')].map((rt) => rt.textContent);

beforeAll(bringWords);
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what a teacher wrote has furigana as this child reads', () => {
  show(LESSON, { show: 'grade', grade: 4 });
  expect(readingsIn('title')).toEqual(['たんまつ']);
  expect(readingsIn('asked')).toEqual([]);
});
test('in kana the reading stands in place of the kanji', () => {
  show(LESSON, { show: 'kana' });
  expect(screen.getByTestId('title')).toHaveTextContent('てほんとたんまつ');
  expect(screen.getByTestId('asked')).toHaveTextContent('かきたいじは？');
});
test('a sentence that names it has its furigana too', () => {
  expect(named({ show: 'kana' }).container).toHaveTextContent('てほんとたんまつの あしあと');
  expect(named({ show: 'all' }).container.querySelectorAll('rt')).toHaveLength(2);
});
test('readings of a text that was changed since are not shown, nor are any where there are none', () => {
  const { unmount } = show({ ...LESSON, title: '手本' }, { show: 'all' });
  expect([screen.getByTestId('title').textContent, readingsIn('asked')]).toEqual(['手本', ['か', 'じ']]);
  unmount();
  show({ title: '手本', prompts: LESSON.prompts }, { show: 'all' });
  expect([screen.getByTestId('title').textContent, readingsIn('asked')]).toEqual(['手本', []]);
});
test('it is said aloud by its readings, and the phrase that is said keeps its furigana', async () => {
  const voice = aVoice();
  show(LESSON, { show: 'all' });
  await userEvent.click(await screen.findByRole('button', { name: /読みあげる/ }));
  expect(voice.said).toEqual(['かきたいじは？']);
  expect(document.querySelectorAll('mark rt')).toHaveLength(2);
});
