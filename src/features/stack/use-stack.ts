// The pictures that wait to be filed, read one after the other; in memory until the one press that files them. The paper is still
// there, and forty photos would push out of a full tablet what children made.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { readSheet } from '#features/stack/read-sheet.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { Device } from '#store/device.ts';
import { fileSheet, isFiledBefore, type SheetOf, type WhoseSheet, whoseSheet } from '#store/filed-sheets.ts';

export type Reading =
  | { readonly at: 'waiting' }
  | { readonly at: 'refused'; readonly refused: Refused | 'trouble' }
  | {
      readonly at: 'read';
      readonly prepared: PreparedMedia;
      readonly isStraight: boolean;
      readonly url: string;
      /** Null: no square was found. */
      readonly whose: WhoseSheet | null;
    };
export interface StackedSheet {
  readonly id: number;
  readonly file: Blob;
  /** False: as it was taken. */
  readonly straight: boolean;
  readonly reading: Reading;
  /** Said by hand; it goes before the square. */
  readonly chosen: SheetOf | null;
  /** One more of the same child and lesson is meant. */
  readonly isMeant: boolean;
  /** Why it could not be filed. */
  readonly refused: Refused | 'trouble' | null;
}

/** Some hundred megabytes at the most. */
export const MOST_IN_STACK = 60;

/** Where it would go: said by hand, or by its square. */
export function goalOf({ chosen, reading }: StackedSheet): SheetOf | null {
  if (chosen) return chosen;
  return reading.at === 'read' && reading.whose?.kind === 'fits' ? reading.whose.of : null;
}

export interface Stack {
  readonly sheets: readonly StackedSheet[];
  readonly leftOut: number;
  readonly isFiling: boolean;
  readonly add: (files: Iterable<Blob>) => void;
  readonly change: (id: number, change: Partial<Pick<StackedSheet, 'chosen' | 'isMeant'>>) => void;
  readonly asTaken: (id: number) => void;
  readonly drop: (id: number) => void;
  readonly file: (ids: readonly number[]) => Promise<number>;
}

export function useStack(): Stack {
  const device = useDevice();
  const [sheets, setSheets] = useState<readonly StackedSheet[]>([]);
  const [leftOut, setLeftOut] = useState(0);
  const [isFiling, setIsFiling] = useState(false);
  const count = useRef(0);
  const put = useCallback(
    (id: number, change: Partial<StackedSheet>) =>
      setSheets((now) => now.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet))),
    [],
  );
  const { id, file, straight } = sheets.find(({ reading }) => reading.at === 'waiting') ?? NOTHING;
  useEffect(() => {
    if (!file) return undefined;
    const work = new AbortController();
    const show = (reading: Reading) => (work.signal.aborted ? release(reading) : put(id, { reading }));
    void read(device, file, straight, work.signal).then(show, () => show({ at: 'refused', refused: 'trouble' }));
    return () => work.abort();
  }, [device, id, file, straight, put]);
  const add = (files: Iterable<Blob>) => {
    const all = [...files];
    const room = all.slice(0, Math.max(0, MOST_IN_STACK - sheets.length));
    setLeftOut(all.length - room.length);
    const more = room.map((each): StackedSheet => {
      count.current += 1;
      return unread(count.current, each);
    });
    setSheets((now) => [...now, ...more]);
  };
  const drop = (gone: number) => setSheets((now) => now.filter((sheet) => sheet.id !== gone));
  const fileAll = async (ids: readonly number[]): Promise<number> => {
    setIsFiling(true);
    let filed = 0;
    for (const sheet of sheets.filter((each) => ids.includes(each.id))) {
      const answer = await fileOne(device, sheet).catch(() => 'trouble' as const);
      if (answer === null) {
        filed += 1;
        drop(sheet.id);
      } else if (answer !== 'again') put(sheet.id, { refused: answer });
      // The next one would find no room either.
      if (isRefused(answer) && answer.refused === 'full') break;
    }
    setIsFiling(false);
    return filed;
  };
  return {
    sheets,
    leftOut,
    isFiling,
    add,
    change: put,
    asTaken: (which) => put(which, { straight: false, reading: { at: 'waiting' } }),
    drop,
    file: fileAll,
  };
}

const unread = (id: number, file: Blob): StackedSheet => ({
  id,
  file,
  straight: true,
  reading: { at: 'waiting' },
  chosen: null,
  isMeant: false,
  refused: null,
});
const NOTHING = { id: 0, file: null, straight: true };

async function read(device: Device, file: Blob, straight: boolean, signal: AbortSignal): Promise<Reading> {
  const found = await readSheet(file, straight, signal);
  if (isRefused(found)) return { at: 'refused', refused: found };
  const { prepared, isStraight, text } = found;
  const whose = text === null ? null : await whoseSheet(device, text);
  const shown = prepared.variants.t ?? prepared.variants.m;
  const url = URL.createObjectURL(new Blob(shown ? [shown.data] : [], { type: shown?.mime ?? '' }));
  return { at: 'read', prepared, isStraight, url, whose };
}

const release = (reading: Reading) => reading.at === 'read' && URL.revokeObjectURL(reading.url);

/** Null: it is the child's now. `again`: one of that child and lesson is, which may be the same. */
async function fileOne(device: Device, sheet: StackedSheet): Promise<Refused | 'again' | null> {
  const goal = goalOf(sheet);
  if (!goal || sheet.reading.at !== 'read') return { refused: 'invalid' };
  if (!sheet.isMeant && (await isFiledBefore(device, goal))) return 'again';
  const made = await fileSheet(device, sheet.reading.prepared, goal);
  return isRefused(made) ? made : null;
}
