import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { ClassBoardPage } from '#features/class-board/class-board-page.tsx';
import { firstWindow, landed } from '#features/class-board/use-grid-window.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HIKARI, LESSONS, ownRecord, TEACHER } from '#tests/helpers/a-school.ts';

// jsdom draws nothing, so it has nowhere to scroll.
beforeAll(() => Object.assign(Element.prototype, { scrollIntoView: () => undefined }));

const PUPILS = 40;
const manyChildren = () =>
  Array.from({ length: PUPILS - 2 }, (_, at) => {
    const id = anId(`child ${at}`);
    const name = `こども${at + 1}`;
    return [
      aRecord('person', { id, displayName: name, kana: name }),
      aRecord('enrollment', { id: anId(`in class ${at}`), person: id, classGroup: CLASS, number: at + 1 }),
      ownRecord('work', id, { id: anId(`work ${at}`), unit: HIKARI, lesson: LESSONS[2] }),
    ];
  }).flat();

async function openLargeBoard() {
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), ...manyChildren()] });
  renderWithDevice(<ClassBoardPage />, device, `/board/${HIKARI}`, '/board/:unit?');
  return screen.findByRole('grid');
}
// By selector: to ask for a role looks at every element of the page, and these are asked after each of forty rows.
const lines = () => Array.from(document.querySelectorAll<HTMLElement>('[role="row"]')).slice(1);
const cellsIn = (line: HTMLElement | undefined) =>
  Array.from((line as HTMLElement).querySelectorAll<HTMLElement>('[role="gridcell"]'));

test('of a large class every name stands there and is counted, cells only near the view', async () => {
  const grid = await openLargeBoard();
  expect(lines()).toHaveLength(PUPILS);
  expect(grid).toHaveAttribute('aria-rowcount', String(PUPILS + 1));
  expect(grid).toHaveAttribute('aria-colcount', '5');
  expect(cellsIn(lines()[0]).map((cell) => cell.getAttribute('aria-colindex'))).toEqual(['2', '3', '4', '5']);
  expect(lines()[30]).toHaveAttribute('aria-rowindex', '32');
  expect(lines()[30]).toHaveTextContent('こども29');
  expect(cellsIn(lines()[30])).toEqual([]);
});

test('the keys reach cells that were not drawn', async () => {
  await openLargeBoard();
  const keys = userEvent.setup();
  act(() =>
    within(lines()[0] as HTMLElement)
      .getAllByRole('button')[2]
      ?.focus(),
  );
  await keys.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowLeft}');
  const [cell] = cellsIn(lines().at(-2));
  expect(cell).toHaveAttribute('aria-colindex', '4');
  expect(within(cell as HTMLElement).getByRole('button')).toHaveFocus();
});

test('on paper the whole board stands', async () => {
  await openLargeBoard();
  // Whoever prints does so when the board is there: it may be heard a moment after it is drawn.
  await waitFor(() => {
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(lines().map((line) => cellsIn(line).length)).toEqual(Array.from({ length: PUPILS }, () => 4));
  });
  act(() => void dispatchEvent(new Event('afterprint')));
  await waitFor(() => expect(cellsIn(lines()[30])).toEqual([]));
});

test('in a pause the cells of the others are drawn too, so that a filter and a scrolling hand find them there', async () => {
  const near = vi.fn<(entries: readonly unknown[]) => void>();
  const seen: Element[] = [];
  const observer = class {
    constructor(hear: typeof near) {
      near.mockImplementation(hear);
    }
    observe(head: Element): void {
      seen.push(head);
    }
    disconnect(): void {
      seen.length = 0;
    }
  };
  vi.stubGlobal('IntersectionObserver', observer);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  await openLargeBoard();
  expect(cellsIn(lines()[30])).toEqual([]);
  expect(lines()[30]).toHaveAttribute('data-far');
  await waitFor(() => expect(seen.length).toBeGreaterThan(PUPILS));
  act(() => near(seen.slice(0, 12).map((target) => ({ target, isIntersecting: true }))));
  await waitFor(() => expect(lines().map((line) => cellsIn(line).length)).not.toContain(0), { timeout: 60_000 });
  expect(lines()[0]).not.toHaveAttribute('data-far');
  await waitFor(() => expect(lines()[30]).not.toHaveAttribute('data-far'), { timeout: 60_000 });
  // Who is called back from a filter stands near the place that the hand scrolled to meanwhile.
  const rows = seen.filter((head) => head.getAttribute('role') === 'row');
  act(() => near(rows.map((target, at) => ({ target, isIntersecting: at > 30 }))));
  await new Promise((stopped) => setTimeout(stopped, 400));
  await userEvent.selectOptions(screen.getByLabelText('並び順'), 'need');
  expect(lines()[35]).not.toHaveAttribute('data-far');
  expect(lines()[5]).toHaveAttribute('data-far');
  cleanup();
  vi.unstubAllGlobals();
}, 90_000);

test('a long unit begins at the lesson that the class is at', () => {
  vi.stubGlobal('innerWidth', 1366);
  vi.stubGlobal('innerHeight', 768);
  expect(firstWindow(30, 0, true)).toMatchObject({ rows: { from: 0, to: 8 }, columns: { from: 0, to: 8 } });
  expect(firstWindow(30, 20, true).columns).toEqual({ from: 20, to: 28 });
  expect(firstWindow(30, 29, true).columns).toEqual({ from: 22, to: 30 });
  vi.unstubAllGlobals();
});

test('when most are filtered away, the view lands on who is left', () => {
  expect(landed({ from: 20, to: 28 }, 40)).toEqual({ from: 20, to: 28 });
  expect(landed({ from: 20, to: 28 }, 5)).toEqual({ from: 0, to: 5 });
});
