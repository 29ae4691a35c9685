// A child leaves the class in the middle of a lesson, and their row goes, with the keyboard's focus on it or in their panel: the
// focus then stands on the cell that the table's tab stop is at, not at the top of the page.
import { type RefObject, useEffect, useRef } from 'react';

export function useKeptFocus(desk: RefObject<HTMLElement | null>): void {
  const isInside = useRef(false);
  useEffect(() => {
    const moved = ({ target }: FocusEvent) => {
      isInside.current = target instanceof Node && desk.current?.contains(target) === true;
    };
    // A press beside everything takes the focus away on purpose. (Whether a removal is told as a blur differs by browser.)
    const pressed = () => {
      isInside.current = false;
    };
    document.addEventListener('focusin', moved);
    document.addEventListener('pointerdown', pressed);
    return () => {
      document.removeEventListener('focusin', moved);
      document.removeEventListener('pointerdown', pressed);
    };
  }, [desk]);
  useEffect(() => {
    const at = document.activeElement;
    // A row that is filtered away is only hidden.
    if (!isInside.current || (at !== document.body && !at?.closest('[role="row"][aria-hidden]'))) return;
    desk.current?.querySelector<HTMLElement>('[data-stop="true"]')?.focus({ preventScroll: true });
  });
}
