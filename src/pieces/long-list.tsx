// A list that may have hundreds of lines: beyond a few screenfuls only what is near the view is in the page, and what goes out
// of sight lets its pictures go. Its class lays it out, in as many columns as fit.
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

export interface LongListProps<T> {
  readonly of: readonly T[];
  readonly keyOf: (each: T) => string;
  /** How high a line is, more or less, until it was drawn (px). */
  readonly guess: number;
  readonly className: string | undefined;
  readonly label?: string | undefined;
  /** Up to so many stand in the page at once. */
  readonly short?: number;
  readonly children: (each: T) => ReactNode;
}
const SHORT = 40;

export function LongList<T>(props: LongListProps<T>) {
  const { of, keyOf, className, label, short = SHORT, children } = props;
  if (of.length > short) return <NearView {...props} />;
  return (
    <ul className={className} aria-label={label}>
      {of.map((each) => (
        <li key={keyOf(each)}>{children(each)}</li>
      ))}
    </ul>
  );
}

const BEYOND = 1;

function NearView<T>({ of, keyOf, guess, className, label, children }: LongListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const { columns, gap, top } = useLayout(list);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler
  const lines = useWindowVirtualizer({
    count: Math.ceil(of.length / columns),
    estimateSize: () => guess,
    // Nothing has a height before it is laid out.
    measureElement: (line) => line.getBoundingClientRect().height || guess,
    overscan: BEYOND,
    scrollMargin: top,
    gap,
    useFlushSync: false,
  });
  useEffect(() => lines.measure(), [lines, columns]);
  const shown = lines.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  const from = (first?.index ?? 0) * columns;
  const before = first ? first.start - top : 0;
  const after = last ? Math.max(0, lines.getTotalSize() - (last.end - top)) : 0;
  const style: CSSProperties = { paddingBlockStart: before, paddingBlockEnd: after };
  return (
    <ul ref={list} className={className} aria-label={label} style={style}>
      {of.slice(from, ((last?.index ?? -1) + 1) * columns).map((each, at) => (
        <li
          key={keyOf(each)}
          aria-setsize={of.length}
          aria-posinset={from + at + 1}
          data-index={at % columns === 0 ? (from + at) / columns : undefined}
          // The first of a line is as high as the line.
          ref={at % columns === 0 ? lines.measureElement : undefined}
        >
          <Line of={each} draw={children as LineProps['draw']} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly of: unknown;
  readonly draw: (each: unknown) => ReactNode;
}
/** Scrolling and measuring draw the list anew, and not what stands in its lines. */
const Line = memo(function Line({ of, draw }: LineProps) {
  return draw(of);
});

interface Layout {
  readonly columns: number;
  readonly gap: number;
  /** From the top of the page. */
  readonly top: number;
}

function useLayout(list: RefObject<HTMLUListElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>({ columns: 1, gap: 0, top: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      const now = layoutOf(element);
      setLayout((old) => (old.columns === now.columns && old.gap === now.gap && old.top === now.top ? old : now));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    // What stands above it may grow.
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return layout;
}

function layoutOf(element: HTMLUListElement): Layout {
  const { gridTemplateColumns, rowGap } = getComputedStyle(element);
  const columns = gridTemplateColumns.split(' ').filter((each) => Number.parseFloat(each) > 0).length;
  return {
    columns: Math.max(1, columns),
    gap: Number.parseFloat(rowGap) || 0,
    top: Math.round(element.getBoundingClientRect().top + scrollY),
  };
}
