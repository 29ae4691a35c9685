// What every way of keeping a work is given: which lesson it is for, who keeps it, and what to do when it is put aside.
import type { KeepCaptured } from '#pieces/captured.ts';

export interface WayProps {
  readonly lesson: string;
  readonly keep: KeepCaptured;
  readonly onClose: () => void;
  /** It was opened by hand, not because something of it lay here half done. */
  readonly isAsked: boolean;
}
