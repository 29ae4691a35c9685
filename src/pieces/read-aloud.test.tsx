import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { type Reading, ReadingProvider } from '#pieces/reading-context.tsx';
import { aVoice } from '#tests/helpers/a-voice.ts';
import { bringWords, JAPANESE } from '#words/catalogue.ts';
import { english } from '#words/english.ts';

const ALOUD: Reading = { language: 'ja', catalogue: JAPANESE, mode: { show: 'all' }, aloud: true };
const show = (ui: ReactElement, reading: Reading = ALOUD) =>
  render(<ReadingProvider value={reading}>{ui}</ReadingProvider>);
const sample = <ReadAloud of={{ say: 'settings.sample' }}>{(words) => <p>{words}</p>}</ReadAloud>;
const own = (words: string) => <ReadAloud of={words}>{(said) => <p>{said}</p>}</ReadAloud>;
const speaker = (name: RegExp) => screen.findByRole('button', { name });
const marked = () => document.querySelector('mark')?.textContent ?? null;

beforeAll(bringWords);
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a sentence is said by its readings, the phrase that is said is marked with its furigana, and at the end nothing is', async () => {
  const voice = aVoice();
  show(sample);
  const button = await speaker(/毎日の.*読みあげる/);
  expect(voice.said).toEqual([]);
  await userEvent.click(button);
  expect(voice.said).toEqual(['まいにちの がくしゅうを きろくして、']);
  expect(document.querySelectorAll('mark rt')).toHaveLength(3);
  act(voice.ends);
  expect(voice.now()).toBe('せいちょうを たしかめましょう。');
  expect(marked()).toMatch(/^成長.*ましょう。$/);
  act(voice.ends);
  expect([voice.now(), marked()]).toEqual([null, null]);
  expect(await speaker(/読みあげる/)).toBeVisible();
});

test('it is begun and stopped by the same button, by the keyboard too', async () => {
  const user = userEvent.setup();
  const voice = aVoice();
  show(sample);
  const button = await speaker(/読みあげる/);
  await user.tab();
  expect(button).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(marked()).not.toBeNull();
  expect(button).toHaveAccessibleName('読みあげを とめる');
  await user.keyboard(' ');
  expect([voice.now(), marked(), voice.said.length]).toEqual([null, null, 1]);
  expect(button).toHaveFocus();
});

test('what a teacher wrote is said as it is written, and one thing at a time', async () => {
  const voice = aVoice();
  show(
    <>
      {own('点が いいね。払いも')}
      {own('次は、左')}
    </>,
  );
  await userEvent.click(await speaker(/点が/));
  expect([voice.now(), marked()]).toEqual(['点が いいね。', '点が いいね。']);
  await userEvent.click(await speaker(/次は/));
  expect(voice.said).toEqual(['点が いいね。', '次は、']);
  expect([...document.querySelectorAll('mark')].map((each) => each.textContent)).toEqual(['次は、']);
});

test('it falls silent when the words change, and when they go', async () => {
  const voice = aVoice();
  const { rerender, unmount } = show(own('はねを みる'));
  await userEvent.click(await speaker(/はねを/));
  expect(voice.now()).toBe('はねを みる');
  rerender(<ReadingProvider value={ALOUD}>{own('はらいを みる')}</ReadingProvider>);
  expect([voice.now(), marked()]).toEqual([null, null]);
  await userEvent.click(await speaker(/はらいを/));
  expect(voice.now()).toBe('はらいを みる');
  unmount();
  expect(voice.now()).toBeNull();
});

test('there is a speaker only where the device has a Japanese voice of its own, which may come late', async () => {
  aVoice([
    { lang: 'ja-JP', localService: false },
    { lang: 'en-US', localService: true },
  ]);
  const { unmount } = show(sample);
  // The button's own file is here by now, from the tests before; still one turn for it.
  await act(async () => undefined);
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  const late = aVoice([{ lang: 'ja_JP', localService: true }], true);
  show(sample);
  await act(async () => undefined);
  expect(screen.queryByRole('button')).toBeNull();
  act(late.comes);
  expect(await speaker(/読みあげる/)).toBeVisible();
});

test('there is none for who did not choose it, for English sentences, and where there is nothing to say', async () => {
  aVoice();
  show(sample, { ...ALOUD, aloud: false });
  show(sample, { ...ALOUD, language: 'en', catalogue: english });
  show(own('😊'));
  show(own('はね'), { ...ALOUD, language: 'en', catalogue: english });
  expect(await speaker(/はね/)).toBeVisible();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
