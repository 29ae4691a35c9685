// 「先生が 見ました」 is said of a work only when the teacher really looked: the screen is awake, the picture is drawn and in sight
// for a moment, and somebody is there. A work that comes while its place stands open may meet an empty chair: it waits for a sign
// of hands. Here alone is decided that a work was seen.
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { RecordOf } from '#domain/records/kinds.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { markSeen } from '#store/seen.ts';

/** As long as it takes to look once. */
const MOMENT_MS = 1200;
const LOOK_MS = 300;
/** What stands there so soon came with the place, not after it. */
const TOGETHER_MS = 1000;
/** Half of it is in sight. */
const ENOUGH = 0.5;
const STEPS = Array.from({ length: 11 }, (_, at) => at / 10);
/** What only hands do: pictures that come move pages by themselves. */
const HANDS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'focus'] as const;

/** What place, and since when. */
const Opened = createContext({ current: { place: '', at: 0 } });

export interface LookingPlaceProps {
  /** Of whom and what works are looked at here: another one is opened anew. */
  readonly place: string;
  readonly children: ReactNode;
}
export function LookingPlace({ place, children }: LookingPlaceProps) {
  const opened = useRef({ place, at: 0 });
  // Known before any work in it asks.
  useLayoutEffect(() => {
    opened.current = { place, at: performance.now() };
  }, [place]);
  return <Opened value={opened}>{children}</Opened>;
}

type Looked = Pick<RecordOf<'work'>, 'id' | 'owner' | 'kind'>;

/** Notes that the teacher of this device looked at the work that the link or the picture in `sight` shows, once it was so. */
export function useLooking(sight: RefObject<HTMLElement | null>, { id, owner, kind }: Looked): void {
  const device = useDevice();
  const opened = useContext(Opened);
  useEffect(() => {
    const place = sight.current;
    if (!place) return undefined;
    const isNews = performance.now() - opened.current.at > TOGETHER_MS;
    const isPicture = kind === 'photo' || kind === 'drawing';
    return onceLookedAt(place, { isNews, isPicture }, () => void markSeen(device, { id, owner }));
  }, [sight, device, id, owner, kind, opened]);
}

interface LookedAt {
  /** It came while nobody may have been there. */
  readonly isNews: boolean;
  /** Nothing was seen of it before its picture is drawn. */
  readonly isPicture: boolean;
}
function onceLookedAt(place: HTMLElement, { isNews, isPicture }: LookedAt, looked: () => void): () => void {
  let isSomebodyThere = !isNews;
  let since: number | null = null;
  const hands = (event: Event) => {
    // Where the page moves under it, browsers tell of a pointer that did not move, and keys go on in another place.
    const isStill = event instanceof MouseEvent && event.type === 'pointermove' && !event.movementX && !event.movementY;
    const isWithin = event.type === 'focus' && event.target !== window;
    if (!isStill && !isWithin) isSomebodyThere = true;
  };
  for (const name of HANDS) addEventListener(name, hands, { capture: true, passive: true });
  const look = () => {
    const sees = isSomebodyThere && document.visibilityState === 'visible' && isDrawn(place, isPicture);
    if (!sees) since = null;
    else if (since === null) since = performance.now();
    else if (performance.now() - since >= MOMENT_MS) {
      end();
      looked();
    }
  };
  // A long path has many works: only those in sight are looked after.
  let timer: ReturnType<typeof setInterval> | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      const isInSight = last !== undefined && last.isIntersecting && isEnough(last);
      if (isInSight) timer ??= setInterval(look, LOOK_MS);
      else rest();
    },
    { threshold: STEPS },
  );
  observer.observe(place);
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
    since = null;
  };
  const end = () => {
    rest();
    observer.disconnect();
    for (const name of HANDS) removeEventListener(name, hands, { capture: true });
  };
  return end;
}

/** Half of it, or as much of it as half of the screen holds. */
const isEnough = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= ENOUGH || (rootBounds !== null && intersectionRect.height >= rootBounds.height * ENOUGH);

function isDrawn(place: HTMLElement, isPicture: boolean): boolean {
  const picture = place.querySelector<HTMLImageElement>(':scope > :is(a, div) img');
  return picture ? picture.complete && picture.naturalWidth > 0 : !isPicture;
}
