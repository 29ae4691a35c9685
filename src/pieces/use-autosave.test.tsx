import { act, fireEvent, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAutosave } from '#pieces/use-autosave.ts';
import type { Device } from '#store/device.ts';
import { keepFieldDraft, readFieldDraft } from '#store/field-drafts.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA } from '#tests/helpers/a-school.ts';
import { TextArea } from '#ui/text-area.tsx';

const FIELD = 'reflection/3/words';
const draft = () => readFieldDraft(`${SAKURA}/${FIELD}`)?.words ?? null;

let device: Device;
let saved: string[];
let grew: string[];
let answer: (words: string) => Promise<unknown>;
let setStored: (words: string) => void;
const hear = (set: typeof setStored): void => {
  setStored = set;
};
beforeEach(async () => {
  device = await aDevice();
  localStorage.clear();
  saved = [];
  grew = [];
  answer = async () => null;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function Field({ first }: { readonly first: string }) {
  const [stored, set] = useState(first);
  useEffect(() => hear(set), [set]);
  const words = useAutosave({
    field: FIELD,
    stored,
    save: (next, from) => {
      saved.push(next);
      grew.push(from);
      return answer(next);
    },
  });
  return (
    <>
      <TextArea label="ふりかえり" {...words.bind} />
      <button type="button" onClick={() => words.insert('なぜなら、')}>
        なぜなら
      </button>
      <output>{words.state}</output>
    </>
  );
}
const draw = (first = '') => renderWithDevice(<Field first={first} />, device);
const area = () => screen.getByLabelText<HTMLTextAreaElement>('ふりかえり');
const type = (words: string) => fireEvent.change(area(), { target: { value: words } });
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('saves after 800 ms of rest, and not before', async () => {
  draw();
  type('ま');
  await wait(700);
  type('まえ');
  await wait(799);
  expect(saved).toEqual([]);
  expect(screen.getByText('writing')).toBeInTheDocument();
  await wait(1);
  expect(saved).toEqual(['まえ']);
  expect(screen.getByText('saved')).toBeInTheDocument();
});

test('saves every 5 s at the latest while somebody never rests', async () => {
  draw();
  for (let at = 1; at <= 12; at += 1) {
    type('あ'.repeat(at));
    await wait(500);
  }
  expect(saved).toHaveLength(1);
});

test('never saves half a composition; saves at once when the IME has finished', async () => {
  draw();
  fireEvent.compositionStart(area());
  type('ひか');
  await wait(6000);
  act(() => void dispatchEvent(new Event('pagehide')));
  await wait(0);
  expect(saved).toEqual([]);
  expect(draft()).toBe('ひか');
  type('光');
  fireEvent.compositionEnd(area());
  await wait(0);
  expect(saved).toEqual(['光']);
});

test.each([
  ['the page is left', () => dispatchEvent(new Event('pagehide'))],
  [
    'the page is hidden',
    () => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    },
  ],
  ['the field loses the focus', () => fireEvent.blur(area())],
])('saves at once when %s', async (_when, happen) => {
  draw();
  type('まえと くらべて');
  act(() => void happen());
  await wait(0);
  expect(saved).toEqual(['まえと くらべて']);
});

test('saves when the field goes away', async () => {
  const { unmount } = draw();
  type('まえと');
  unmount();
  await wait(0);
  expect(saved).toEqual(['まえと']);
  expect(draft()).toBeNull();
});

test('the draft is there with every key and gone after the commit', async () => {
  draw();
  type('ま');
  expect(draft()).toBe('ま');
  await wait(800);
  expect(draft()).toBeNull();
});

test('words of a tab that was killed come back and are saved', async () => {
  const { unmount } = draw();
  answer = () => new Promise(() => undefined);
  type('きえては いけない');
  unmount();
  await wait(0);
  saved = [];
  answer = async () => null;
  draw();
  expect(area()).toHaveValue('きえては いけない');
  await wait(800);
  expect(saved).toEqual(['きえては いけない']);
  expect(draft()).toBeNull();
});

test('what the store refuses stays in the field and in the draft, and goes with the next key', async () => {
  draw();
  answer = async () => ({ refused: 'full' });
  type('ま');
  await wait(800);
  expect(screen.getByText('refused')).toBeInTheDocument();
  expect(draft()).toBe('ま');
  await wait(10_000);
  expect(saved).toHaveLength(1);
  answer = async () => null;
  type('まえ');
  await wait(800);
  expect(saved).toEqual(['ま', 'まえ']);
  expect(draft()).toBeNull();
});

test('a broken save is no end: the words are still there', async () => {
  draw();
  answer = async () => {
    throw new Error('the database is closed');
  };
  type('ま');
  await wait(800);
  expect(area()).toHaveValue('ま');
  expect(screen.getByText('refused')).toBeInTheDocument();
});

test("the store showing one's own words is no news; typing goes on", async () => {
  draw();
  type('まえ');
  await wait(800);
  type('まえと くらべて');
  act(() => setStored('まえ'));
  expect(area()).toHaveValue('まえと くらべて');
  await wait(800);
  expect(saved).toEqual(['まえ', 'まえと くらべて']);
});

test('words from another device are taken in beside what is being typed', async () => {
  draw('はじめ。');
  type('はじめ。ここで 書いた。');
  act(() => setStored('いえで 書いた。はじめ。'));
  expect(area()).toHaveValue('いえで 書いた。はじめ。ここで 書いた。');
  await wait(800);
  expect(saved).toEqual(['いえで 書いた。はじめ。ここで 書いた。']);
});

test('a sentence starter goes in where the caret stands', async () => {
  draw('まえ うしろ');
  area().setSelectionRange(3, 3);
  fireEvent.click(screen.getByText('なぜなら'));
  expect(area()).toHaveValue('まえ なぜなら、うしろ');
  expect(area().selectionStart).toBe(8);
  expect(area()).toHaveFocus();
});

test('a draft that met newer words on the way in is over once both are kept', async () => {
  keepFieldDraft(`${SAKURA}/${FIELD}`, { words: 'ここで 書いた。', base: '' });
  draw('ほかで 書いた。');
  await wait(800);
  const [kept = ''] = saved;
  expect(kept).toContain('ここで 書いた。');
  expect(kept).toContain('ほかで 書いた。');
  expect(draft()).toBeNull();
});

test('a draft that the store has already is over', () => {
  keepFieldDraft(`${SAKURA}/${FIELD}`, { words: 'おなじ。', base: '' });
  draw('おなじ。');
  expect(draft()).toBeNull();
});

test('a draft is over, too, when other words came while it was typed', async () => {
  draw('はじめ。');
  type('はじめ。つづき。');
  act(() => setStored('べつの。はじめ。'));
  expect(draft()).toBe('べつの。はじめ。つづき。');
  await wait(800);
  expect(saved).toEqual(['べつの。はじめ。つづき。']);
  expect(draft()).toBeNull();
});

test('words that came during a composition are there when the field goes away in the middle of it', async () => {
  const { unmount } = draw('はじめ。');
  fireEvent.compositionStart(area());
  type('はじめ。つづき。');
  act(() => setStored('べつの。はじめ。'));
  unmount();
  await wait(0);
  expect(saved).toEqual(['べつの。はじめ。つづき。']);
});

test('words that are too many for the store are still here after a reload', () => {
  const many = 'あ'.repeat(20_001);
  keepFieldDraft(`${SAKURA}/${FIELD}`, { words: many, base: '' });
  draw('');
  expect(area().value).toBe(many);
});

test('each save says what it grew from: what this field saved before, or what it heard of since', async () => {
  draw('あ。');
  type('あ。い。');
  await wait(800);
  type('あ。い。う。');
  await wait(800);
  act(() => setStored('え。あ。い。う。'));
  type('え。あ。い。う。お。');
  await wait(800);
  expect(grew).toEqual(['あ。', 'あ。い。', 'え。あ。い。う。']);
});
