// A red mark in the making: every stroke is kept on this device as it is drawn, and can be undone and done again.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { hasRoomFor, linesOf, type RedStroke } from '#domain/red-pen.ts';
import { isRefused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { useOnce } from '#pieces/use-once.ts';
import type { FeedbackRoot } from '#store/feedback.ts';
import { giveRedPen, keepRedDraft, redDraftOf } from '#store/red-pen.ts';

/** full: no further stroke fits · refused: it could not be given · unread: what was drawn before could not be read, and stays · unkept: it is on the screen only. */
export type RedTrouble = 'full' | 'refused' | 'unread' | 'unkept';
export interface RedPen {
  /** Null: not read yet. Until then nothing is drawn: it would take the place of what lies here. */
  readonly lines: readonly string[] | null;
  readonly canRedo: boolean;
  readonly trouble: RedTrouble | null;
  /** Reads once more what was drawn before. */
  readonly readAgain: () => void;
  readonly draw: (stroke: RedStroke) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
  readonly isGiving: boolean;
  /** @returns whether it is the child's now */
  readonly give: () => Promise<boolean>;
}

/** What one act drew: a long stroke is several lines. */
type Act = readonly string[];

export function useRedPen(root: FeedbackRoot): RedPen {
  const device = useDevice();
  const [acts, setActs] = useState<readonly Act[] | null>(null);
  const [undone, setUndone] = useState<readonly Act[]>([]);
  const [trouble, setTrouble] = useState<RedTrouble | null>(null);
  const { isBusy, once } = useOnce();
  const keep = useKeeping(root, (isKept) => setTrouble((now) => (isKept ? (now === 'unkept' ? null : now) : 'unkept')));
  const isHere = useRef(true);
  const take = (lines: readonly string[] | null) => {
    if (!isHere.current) return;
    if (lines) setActs(lines.map((line) => [line]));
    setTrouble(lines ? null : 'unread');
  };
  const load = () => redDraftOf(device, root.id).then(take, () => take(null));
  const begin = useEffectEvent(load);
  // Whoever goes on to another work opens another red pen.
  useEffect(() => {
    isHere.current = true;
    void begin();
    return () => {
      isHere.current = false;
    };
  }, []);
  const now = acts ?? [];
  const set = (next: readonly Act[], back: readonly Act[]) => {
    if (acts === null || isBusy) return;
    setActs(next);
    setUndone(back);
    setTrouble((was) => (was === 'unkept' ? was : null));
    void keep(next.flat());
  };
  const give = async () => {
    if (acts === null) return false;
    // A stroke on its way to the draft must not come after the draft was ended.
    await keep(now.flat());
    const made = await giveRedPen(device, root, now.flat()).catch(() => null);
    if (!made || isRefused(made)) setTrouble('refused');
    return made !== null && !isRefused(made);
  };
  return {
    lines: acts && now.flat(),
    canRedo: undone.length > 0,
    trouble,
    readAgain: () => void load(),
    draw: (stroke) => {
      const act = linesOf(stroke);
      if (act.length === 0) return;
      if (hasRoomFor(now.flat(), act)) set([...now, act], []);
      else setTrouble('full');
    },
    undo: () => {
      const last = now.at(-1);
      if (last) set(now.slice(0, -1), [...undone, last]);
    },
    redo: () => {
      const last = undone.at(-1);
      if (last) set([...now, last], undone.slice(0, -1));
    },
    // One step back brings all of it again.
    clear: () => set([], [now.flat()]),
    isGiving: isBusy,
    give: async () => (await once(give)) ?? false,
  };
}

/** Keeps the drafts one after the other: an older one never takes the place of a newer. */
function useKeeping(
  root: FeedbackRoot,
  onDone: (isKept: boolean) => void,
): (lines: readonly string[]) => Promise<void> {
  const device = useDevice();
  const last = useRef<Promise<void>>(Promise.resolve());
  return (lines) => {
    const keep = async () => {
      const refused = await keepRedDraft(device, root.id, lines).catch(() => 'trouble');
      onDone(refused === null);
    };
    last.current = last.current.then(keep);
    return last.current;
  };
}
