import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Reading, ReadingProvider } from '#pieces/reading-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { JAPANESE } from '#words/catalogue.ts';
import { english } from '#words/english.ts';
import type { ReadingMode } from '#words/furigana.ts';

function Both() {
  const say = useSay();
  return (
    <p data-testid="seen" aria-label={say('lamp.arrived')}>
      <Say k="lamp.arrived" />
    </p>
  );
}
const inJapanese = (mode: ReadingMode): Reading => ({ language: 'ja', catalogue: JAPANESE, mode, aloud: false });
const show = (reading: Reading) =>
  render(
    <ReadingProvider value={reading}>
      <Both />
    </ReadingProvider>,
  );

test('with furigana, each word carries its reading, with brackets for those who see no ruby', () => {
  const { container } = show(inJapanese({ show: 'all' }));
  expect(container.querySelector('ruby')).toHaveTextContent('学校（がっこう）');
  expect(screen.getByTestId('seen')).toHaveAccessibleName(/^学校に/);
});
test('without, the kanji alone', () => {
  const { container } = show(inJapanese({ show: 'none' }));
  expect(container.querySelector('ruby')).toBeNull();
  expect(screen.getByTestId('seen')).toHaveTextContent(/^学校に/);
});
test('in kana, what is seen and what is spoken are the same', () => {
  show(inJapanese({ show: 'kana' }));
  expect(screen.getByTestId('seen')).toHaveTextContent(/^がっこうに/);
  expect(screen.getByTestId('seen')).toHaveAccessibleName(/^がっこうに/);
});
test('for a grade, only what is not taught yet', () => {
  expect(show(inJapanese({ show: 'grade', grade: 1 })).container.querySelector('ruby')).not.toBeNull();
  expect(show(inJapanese({ show: 'grade', grade: 4 })).container.innerHTML).not.toContain('がっこう');
});
test('in English, English', () => {
  show({ language: 'en', catalogue: english, mode: { show: 'all' }, aloud: false });
  expect(screen.getByTestId('seen')).toHaveTextContent('The school has it');
});
test('values are set as they are', () => {
  render(<Say k="unsent.waitingCount" with={{ count: 3 }} />);
  expect(screen.getByText('3こ')).toBeVisible();
});
