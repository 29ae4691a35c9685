import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ZoomControls } from '#pieces/zoom-controls.tsx';
import { NO_LINES, ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { type Grip, ZoomStage } from '#pieces/zoom-stage.tsx';
import { WHOLE_VIEW } from '#pieces/zoom-view.ts';
import { renderPlain } from '#tests/helpers/render-plain.tsx';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 100));
});

function Picture({ grip }: { readonly grip?: Grip }) {
  const [view, setView] = useState(WHOLE_VIEW);
  const [lines, setLines] = useState(NO_LINES);
  return (
    <>
      <ZoomStage label="光" view={view} onView={setView} grip={grip}>
        <ZoomSheet url="blob:test" alt="" lines={lines} />
      </ZoomStage>
      <ZoomControls view={view} onView={setView} lines={lines} onLines={setLines} />
      <output>{view.scale}</output>
    </>
  );
}
const stage = () => screen.getByRole('group', { name: '光' });
const touch = (pointerId: number, clientX: number) => ({ pointerId, clientX, clientY: 50, button: 0 });
const scale = () => Number(screen.getByRole('status').textContent);

test('everything that fingers do, buttons do too', async () => {
  const user = userEvent.setup();
  renderPlain(<Picture />);
  await user.click(screen.getByRole('button', { name: '大きく する' }));
  expect(scale()).toBe(1.5);
  await user.click(screen.getByRole('button', { name: '小さく する' }));
  expect(scale()).toBe(1);
  await user.click(screen.getByRole('button', { name: '大きく する' }));
  await user.click(screen.getByRole('button', { name: 'ぜんたいを 見る' }));
  expect(scale()).toBe(1);
});

test('the stage takes the focus, and plus, minus and nought work on it', async () => {
  const user = userEvent.setup();
  renderPlain(<Picture />);
  await user.tab();
  expect(stage()).toHaveFocus();
  await user.keyboard('++');
  expect(scale()).toBe(2.25);
  await user.keyboard('0');
  expect(scale()).toBe(1);
});

test('two fingers apart enlarge, a double tap enlarges and makes whole again', () => {
  renderPlain(<Picture />);
  fireEvent.pointerDown(stage(), touch(1, 90));
  fireEvent.pointerDown(stage(), touch(2, 110));
  fireEvent.pointerMove(stage(), touch(2, 150));
  fireEvent.pointerUp(stage(), touch(1, 90));
  fireEvent.pointerUp(stage(), touch(2, 150));
  expect(scale()).toBeCloseTo(3);
  fireEvent.doubleClick(stage(), { clientX: 100, clientY: 50 });
  expect(scale()).toBe(1);
  fireEvent.doubleClick(stage(), { clientX: 100, clientY: 50 });
  expect(scale()).toBe(2.5);
});

test('a plain wheel scrolls the page past a whole picture; a pinch of the trackpad enlarges it', () => {
  renderPlain(<Picture />);
  expect(fireEvent.wheel(stage(), { deltaY: 40 })).toBe(true);
  expect(scale()).toBe(1);
  expect(fireEvent.wheel(stage(), { deltaY: -40, ctrlKey: true, clientX: 100, clientY: 50 })).toBe(false);
  expect(scale()).toBeGreaterThan(1);
});

test('squares and centre lines are drawn over the sheet', async () => {
  const user = userEvent.setup();
  const { container } = renderPlain(<Picture />);
  const lines = () => container.querySelectorAll('svg[preserveAspectRatio] line').length;
  expect(lines()).toBe(0);
  await user.click(screen.getByRole('button', { name: '中心線' }));
  expect(lines()).toBe(2);
  await user.click(screen.getByRole('button', { name: 'ますめ' }));
  expect(screen.getByRole('button', { name: 'ますめ' })).toHaveAttribute('aria-pressed', 'true');
  expect(lines()).toBeGreaterThan(6);
});

test('while something on the stage is moved, hands and keys do not move the view', async () => {
  const user = userEvent.setup();
  const grip = { onGesture: vi.fn(), onKey: vi.fn((key: string) => key === '+') };
  renderPlain(<Picture grip={grip} />);
  await user.tab();
  await user.keyboard('+');
  fireEvent.pointerDown(stage(), { pointerId: 1, clientX: 10, clientY: 10, button: 0 });
  fireEvent.pointerMove(stage(), { pointerId: 1, clientX: 30, clientY: 10 });
  expect(scale()).toBe(1);
  expect(grip.onGesture).toHaveBeenCalledWith(expect.objectContaining({ dx: 0.1, dy: 0, factor: 1 }));
});
