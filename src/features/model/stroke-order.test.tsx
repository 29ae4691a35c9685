// 筆順 on the screen: a character is written stroke by stroke, by the pen or by hand, and says plainly when it cannot be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StrokeOrder } from '#features/model/stroke-order.tsx';
import { renderPlain } from '#tests/helpers/render-plain.tsx';

const FOLDER = join(import.meta.dirname, '../../../public');
/** Once the school cannot be reached, or once it lies beside the app as it does for everybody. */
let away = false;

beforeEach(() => {
  away = false;
  vi.stubGlobal('fetch', async (address: string) => {
    if (away) throw new TypeError('no network');
    try {
      return new Response(readFileSync(join(FOLDER, address)), { headers: { 'content-type': 'image/svg+xml' } });
    } catch {
      return new Response('', { status: 404 });
    }
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const strokesShown = (container: HTMLElement, state: string) =>
  container.querySelectorAll(`path[data-state="${state}"]`).length;

test('a hand goes through the strokes, one back and one on', async () => {
  const { container } = renderPlain(<StrokeOrder words="光" />);
  expect(await screen.findByText('6画目 / 6画')).toBeInTheDocument();
  expect(strokesShown(container, 'written')).toBe(6);
  fireEvent.click(screen.getByRole('button', { name: '一画 もどす' }));
  expect(screen.getByRole('img', { name: '「光」の 筆順。6画の うち 5画まで 書いた ところ' })).toBeInTheDocument();
  expect(strokesShown(container, 'waiting')).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: '一画 すすめる' }));
  expect(screen.getByRole('button', { name: '一画 すすめる' })).toBeDisabled();
});

test('the pen writes from the first stroke to the last, and can be stopped', async () => {
  const { container } = renderPlain(<StrokeOrder words="友" />);
  await screen.findByText('4画目 / 4画');
  vi.useFakeTimers();
  fireEvent.click(screen.getByRole('button', { name: 'うごかす' }));
  expect(screen.getByText('1画目 / 4画')).toBeInTheDocument();
  expect(strokesShown(container, 'writing')).toBe(1);
  act(() => vi.advanceTimersToNextTimer());
  expect(screen.getByText('2画目 / 4画')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'とめる' }));
  expect(strokesShown(container, 'written')).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'うごかす' }));
  for (let each = 0; each < 3; each += 1) act(() => vi.advanceTimersToNextTimer());
  expect(strokesShown(container, 'written')).toBe(4);
  expect(screen.getByRole('button', { name: 'うごかす' })).toBeInTheDocument();
});

test('slowly means twice as long', async () => {
  renderPlain(<StrokeOrder words="一" />);
  await screen.findByText('1画目 / 1画');
  vi.useFakeTimers();
  const calm = timed();
  fireEvent.click(screen.getByRole('button', { name: 'ゆっくり' }));
  expect(timed() / calm).toBeCloseTo(2, 1);
});

test('numbers stand where each stroke begins', async () => {
  const { container } = renderPlain(<StrokeOrder words="光" />);
  await screen.findByText('6画目 / 6画');
  fireEvent.click(screen.getByRole('button', { name: '番号' }));
  expect([...container.querySelectorAll('svg text')].map((each) => each.textContent)).toEqual([...'123456']);
});

test('each character of the teacher’s words can be chosen', async () => {
  renderPlain(<StrokeOrder words="光と友" />);
  await screen.findByText('6画目 / 6画');
  fireEvent.click(screen.getByRole('radio', { name: '友' }));
  expect(await screen.findByText('4画目 / 4画')).toBeInTheDocument();
});

test('a character that nobody wrote down says so; without words there is nothing', async () => {
  const { container } = renderPlain(<StrokeOrder words="鱻" />);
  expect(await screen.findByText('「鱻」の 筆順は ありません')).toBeInTheDocument();
  expect(renderPlain(<StrokeOrder words="A4" />).container).toBeEmptyDOMElement();
  expect(container).not.toBeEmptyDOMElement();
});

test('what is not on this device yet comes when the network does', async () => {
  away = true;
  renderPlain(<StrokeOrder words="光" />);
  expect(await screen.findByText('まだ この 端末に ありません')).toBeInTheDocument();
  away = false;
  fireEvent(window, new Event('online'));
  expect(await screen.findByText('6画目 / 6画')).toBeInTheDocument();
});

function timed(): number {
  fireEvent.click(screen.getByRole('button', { name: 'うごかす' }));
  const before = Date.now();
  act(() => vi.advanceTimersToNextTimer());
  return Date.now() - before;
}
