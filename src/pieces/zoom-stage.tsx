// A surface on which a picture is looked at closely: by fingers, wheel, mouse, keys, and by the buttons of ZoomControls.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react';
import { type SurfaceGesture, useTouchSurface } from '#pieces/use-touch-surface.ts';
import styles from '#pieces/zoom-stage.module.css';
import {
  heldView,
  isWhole,
  turnedBy,
  viewAfterKey,
  viewTransform,
  WHOLE_VIEW,
  type ZoomView,
  zoomedBy,
} from '#pieces/zoom-view.ts';

const DOUBLE_TAP_SCALE = 2.5;
/** A tap may tremble by so many pixels. */
const TREMBLE = 10;

export interface ZoomStageProps {
  /** What is shown, for those who do not see it. */
  readonly label: string;
  readonly view: ZoomView;
  /** Takes what the next view is made of, as `useState`'s setter does: quick steps of a gesture never step on each other. */
  readonly onView: (next: (view: ZoomView) => ZoomView) => void;
  readonly children: ReactNode;
  /** Lies over the stage and does not grow with the picture. */
  readonly over?: ReactNode;
  /** While set, keys, and hands as far as it takes them, are for something on the stage instead of the view. */
  readonly grip?: Grip | undefined;
  /** Whether two fingers, and the keys [ and ], turn the picture too. */
  readonly turns?: boolean;
}
export interface Grip {
  readonly onGesture?: (gesture: SurfaceGesture) => void;
  /** A finger that came down and went up at the same place, in pixels of the window. */
  readonly onTap?: (stage: HTMLElement, place: { readonly x: number; readonly y: number }) => void;
  /** @returns whether the key was ours */
  readonly onKey: (key: string) => boolean;
}

export function ZoomStage({ label, view, onView, children, over, grip, turns = false }: ZoomStageProps) {
  const surface = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const zoomed = !isWhole(view);
  const touch = useTouchSurface(
    surface,
    (gesture) => {
      if (grip?.onGesture) grip.onGesture(gesture);
      else onView((now) => viewAfterGesture(now, gesture, turns));
    },
    zoomed || grip?.onGesture !== undefined,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const gripped = grip?.onKey(event.key) ?? false;
    if (!gripped && !viewAfterKey(view, event.key, turns)) return;
    event.preventDefault();
    if (!gripped) onView((now) => viewAfterKey(now, event.key, turns) ?? now);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const { clientX: x, clientY: y } = event;
    const from = pressed.current;
    if (from && Math.hypot(x - from.x, y - from.y) < TREMBLE) grip?.onTap?.(event.currentTarget, { x, y });
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (grip?.onTap) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: (event.clientX - box.left) / box.width - 0.5, y: (event.clientY - box.top) / box.height - 0.5 };
    onView((now) => (!isWhole(now) ? WHOLE_VIEW : zoomedBy(now, DOUBLE_TAP_SCALE, at)));
  };
  return (
    // A surface with keys of its own (+ − 0 and the arrows), so it takes the focus; each key has a button as its twin.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions jsx-a11y/prefer-tag-over-role
    <div
      ref={surface}
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles['stage']}
      data-zoomed={zoomed}
      data-gripped={grip?.onGesture !== undefined}
      data-tapped={grip?.onTap !== undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      {...touch}
      onPointerDown={(event) => {
        pressed.current = { x: event.clientX, y: event.clientY };
        touch.onPointerDown(event);
      }}
    >
      <div className={styles['layer']} style={{ transform: viewTransform(view) }}>
        {children}
      </div>
      {over}
    </div>
  );
}

function viewAfterGesture(now: ZoomView, { dx, dy, factor, turn, at, width, height }: SurfaceGesture, turns: boolean) {
  const turned = turns && turn !== 0 ? turnedBy(now, turn, at, width / height) : now;
  const grown = zoomedBy(turned, factor, at);
  return heldView({ ...grown, x: grown.x + dx, y: grown.y + dy });
}
