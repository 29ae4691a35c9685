import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type SignPictures, useSignPictures } from '#features/class-board/sign-pictures.ts';

const ROOT = document.documentElement;
afterEach(() => {
  delete ROOT.dataset['contrast'];
  ROOT.removeAttribute('style');
});

const NOTHING = { done: { goal: false, work: false, reflection: false }, isAnswered: false, isStuck: false };
const pathsIn = (picture: string) => decodeURIComponent(picture).match(/<path[^>]*>/g) ?? [];
const fillsOf = (pictures: SignPictures, done: Partial<(typeof NOTHING)['done']>) =>
  pathsIn(pictures.of({ ...NOTHING, done: { ...NOTHING.done, ...done } })).map(
    (path) => / fill="([^"]*)"/.exec(path)?.[1],
  );

test('what is there is filled, what is not yet is hollow; the word and the hand come beside', () => {
  ROOT.style.setProperty('--take', '#00ff00');
  const pictures = renderHook(useSignPictures).result.current;
  expect(fillsOf(pictures, {})).toEqual([undefined, undefined, undefined]);
  expect(fillsOf(pictures, { work: true })).toEqual([undefined, '#00ff00', undefined]);
  expect(pathsIn(pictures.of({ ...NOTHING, isAnswered: true }))).toHaveLength(4);
  expect(pathsIn(pictures.of({ ...NOTHING, isAnswered: true, isStuck: true }))).toHaveLength(5);
  const all = [{}, { isAnswered: true }, { isStuck: true }].map((more) => pictures.of({ ...NOTHING, ...more }));
  expect(new Set([...all, pictures.fresh]).size).toBe(4);
});

test('who turns strong contrast on sees the signs in its colours at once', async () => {
  const { result } = renderHook(useSignPictures);
  const before = result.current;
  await act(async () => {
    ROOT.style.setProperty('--take', '#06401f');
    ROOT.dataset['contrast'] = 'high';
  });
  expect(result.current).not.toBe(before);
  expect(fillsOf(result.current, { goal: true })[0]).toBe('#06401f');
});
