// Keys that work in the table and in the open pupil alike, and nowhere else; never while somebody writes. With them a
// teacher goes through a class without the mouse: Enter, 1, n, 3, n, c …
import type { KeyboardEvent } from 'react';
import { STAMPS, type Stamp } from '#domain/records/feedback.ts';

export interface BoardActs {
  readonly isOpen: boolean;
  readonly step: (by: 1 | -1) => void;
  readonly stamp: (stamp: Stamp) => void;
  readonly comment: () => void;
  /** The teacher's own phrases. */
  readonly phrases: () => void;
  readonly close: () => void;
  /** Out of the comment, back to the table; the child stays open. */
  readonly leave: () => void;
  readonly help: () => void;
  /** まとめて返す. */
  readonly together: () => void;
}

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function boardKeys(event: KeyboardEvent, acts: BoardActs): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (isWriting(event.target)) {
    if (event.key === 'Escape') acts.leave();
    return;
  }
  const act = actOf(event.key, acts);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(key: string, acts: BoardActs): (() => void) | null {
  if (key === '?') return acts.help;
  if (key === 'm') return acts.together;
  if (!acts.isOpen) return null;
  if (key === 'n' || key === 'p') return () => acts.step(key === 'n' ? 1 : -1);
  if (key === 'c') return acts.comment;
  if (key === 'f') return acts.phrases;
  if (key === 'Escape') return acts.close;
  const stamp = /^[1-6]$/.test(key) ? STAMPS[Number(key) - 1] : undefined;
  return stamp ? () => acts.stamp(stamp) : null;
}
