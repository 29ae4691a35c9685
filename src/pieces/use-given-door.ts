// Where files and words come in from outside: dropped on the page, pasted, chosen. They wait in a row, and one is looked at after
// the other; none is kept before somebody has said yes.
import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { addressAlone, type LinkCard } from '#domain/link-card.ts';

export type Given =
  | { readonly id: number; readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly id: number; readonly kind: 'link'; readonly link: Partial<LinkCard> };

export interface GivenDoor {
  /** The first one is looked at. */
  readonly waiting: readonly Given[];
  /** How many came together with those that still wait. */
  readonly all: number;
  readonly take: (files: Iterable<File>) => void;
  /** The first one is done: kept, or not wanted. */
  readonly next: () => void;
  /** So many came more at once than are taken: said until something else comes. */
  readonly leftOut: number;
  readonly isOver: boolean;
  /** To be spread over the place that things are dropped on. */
  readonly drop: {
    readonly onDragOverCapture: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDropCapture: (event: DragEvent) => void;
  };
}

/** More at once is a mistake of the hand: a whole folder. */
export const MOST_AT_ONCE = 20;

/** @param left addresses of cards that are half written already: they wait from the start */
export function useGivenDoor(left: () => readonly string[]): GivenDoor {
  const [waiting, setWaiting] = useState<readonly Given[]>(() =>
    left().map((url, at) => ({ id: -1 - at, kind: 'link', link: { url } })),
  );
  const [all, setAll] = useState(waiting.length);
  const [leftOut, setLeftOut] = useState(0);
  const [isOver, setIsOver] = useState(false);
  const count = useRef(0);
  const nextId = () => {
    count.current += 1;
    return count.current;
  };
  const add = (more: readonly Given[]) => {
    const room = more.slice(0, MOST_AT_ONCE);
    setLeftOut(more.length - room.length);
    setAll((before) => (waiting.length === 0 ? 0 : before) + room.length);
    setWaiting((now) => [...now, ...room]);
  };
  const take = (files: Iterable<File>) =>
    add([...files].map((file) => ({ id: nextId(), kind: 'file', file, name: file.name })));
  const takeWords = (words: string): boolean => {
    const url = addressAlone(words);
    if (url) add([{ id: nextId(), kind: 'link', link: { url } }]);
    return url !== null;
  };
  /** True: something of it was for us. */
  const takeFrom = (data: DataTransfer): boolean => {
    const files = [...data.files];
    if (files.length > 0) take(files);
    return files.length > 0 || takeWords(data.getData('text/uri-list') || data.getData('text/plain'));
  };
  const paste = useEffectEvent((event: ClipboardEvent) => {
    // What is pasted into a field belongs there.
    const isWriting = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (!event.clipboardData || (isWriting && event.clipboardData.files.length === 0)) return;
    if (!takeFrom(event.clipboardData)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    // Before anybody else on the page: one thing is taken once.
    addEventListener('paste', paste, { capture: true });
    return () => removeEventListener('paste', paste, { capture: true });
  }, []);
  const next = () => setWaiting((now) => now.slice(1));
  return {
    waiting,
    all,
    take,
    next,
    leftOut,
    isOver,
    drop: {
      onDragOverCapture: (event) => {
        const { types } = event.dataTransfer;
        if (!types.includes('Files') && !types.includes('text/uri-list')) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDropCapture: (event) => {
        setIsOver(false);
        if (!takeFrom(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
