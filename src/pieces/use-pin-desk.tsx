// The desk at which a work is marked: its pins, which of them is looked at or being written, and where the next one would go.
import { useState } from 'react';
import { PIN_KINDS, type PinKind, type PinPlace } from '#domain/records/pin.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useOnce } from '#pieces/use-once.ts';
import { Film } from '#pieces/video-film.ts';
import type { Kept } from '#store/database.ts';
import { changePin, pinsOf, restorePin, setPin, trashPin } from '#store/pins.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

interface Spot {
  readonly x: number;
  readonly y: number;
}
/** A place that is being chosen: for a new pin, or for one that moves. */
interface Aim {
  readonly what: PinKind | Kept<'pin'>;
  readonly at: Spot;
}
export interface PinDesk {
  /** Oldest first: the n-th is pin number n. */
  readonly pins: readonly Kept<'pin'>[];
  readonly mayWrite: boolean;
  readonly chosen: string | null;
  /** The one whose words are being written. */
  readonly open: string | null;
  readonly aim: Aim | null;
  /** The film or sound that the pins are moments of. */
  readonly film: Film;
  /** Shows where it is: on the picture, or by going to its moment. */
  readonly choose: (id: string) => void;
  readonly write: (id: string | null) => void;
  /** A picture: a cross to be moved. A film: the moment that it stands at. Anything else: the work as a whole. */
  readonly begin: (kind: PinKind) => void;
  readonly move: (pin: Kept<'pin'>) => void;
  readonly aimAt: (at: Spot) => void;
  readonly put: (at?: Spot) => void;
  readonly stop: () => void;
  readonly remove: (pin: Kept<'pin'>) => void;
}

const MIDDLE: Spot = { x: 0.5, y: 0.5 };

/** What the screen was opened for: one of the pins, or to set a new one. */
export interface PinErrand {
  readonly pin: string | null;
  readonly mark: string | null;
}

export function usePinDesk(work: Pick<Kept<'work'>, 'id' | 'kind'>, mayWrite: boolean, errand?: PinErrand): PinDesk {
  const device = useDevice();
  const pins = useLive(async (on) => pinsOf(on, work.id), [work.id]) ?? [];
  const [chosen, setChosen] = useState(errand?.pin ?? null);
  const [open, setOpen] = useState<string | null>(null);
  const looks = LOOKS[work.kind];
  const [aim, setAim] = useState<Aim | null>(() => {
    const what = PIN_KINDS.find((kind) => kind === errand?.mark);
    return what && mayWrite && looks === 'picture' ? { what, at: MIDDLE } : null;
  });
  const [film] = useState(() => new Film());
  const { once } = useOnce();
  const tell = useTell();

  const goTo = ({ at }: Kept<'pin'>) => {
    if (at?.t === undefined) return;
    film.pause();
    film.seek(at.t);
  };
  const make = async (kind: PinKind, at: PinPlace | null) => {
    // Tapped again while it is being written, it is the same one at the same place.
    const made = await once(() => setPin(device, { work: work.id, kind, at }), JSON.stringify([kind, at]));
    if (!made) return;
    if (isRefused(made)) return tell(made, null);
    setChosen(made.id);
    setOpen(made.id);
  };
  const put = (at: Spot | undefined) => {
    if (!aim) return;
    const place = at ?? aim.at;
    setAim(null);
    if (typeof aim.what === 'string') return void make(aim.what, place);
    const { id, at: before } = aim.what;
    setChosen(id);
    const undo = () => changePin(device, id, before ? { at: before } : {});
    void changePin(device, id, { at: { ...before, ...place } }).then((refused) => tell(refused, 'pin.moved', undo));
  };
  return {
    pins,
    mayWrite,
    chosen,
    open,
    aim,
    film,
    choose: (id) => {
      setChosen(id);
      const pin = pins.find((each) => each.id === id);
      if (pin) goTo(pin);
    },
    write: (id) => {
      setOpen(id);
      if (id !== null) setChosen(id);
    },
    begin: (kind) => {
      setOpen(null);
      if (looks === 'picture') return setAim({ what: kind, at: MIDDLE });
      film.pause();
      void make(kind, looks === 'film' ? { t: film.state().time } : null);
    },
    move: (pin) => {
      const { x, y } = pin.at ?? {};
      setAim({ what: pin, at: x === undefined || y === undefined ? MIDDLE : { x, y } });
    },
    aimAt: (at) => setAim((now) => now && { ...now, at }),
    put,
    stop: () => setAim(null),
    remove: (pin) => {
      setOpen(null);
      const undo = () => restorePin(device, pin.id);
      void trashPin(device, pin.id).then((refused) => tell(refused, 'pin.removed', undo));
    },
  };
}

const LOOKS: Record<Kept<'work'>['kind'], 'picture' | 'film' | 'whole'> = {
  photo: 'picture',
  drawing: 'picture',
  video: 'film',
  audio: 'film',
  file: 'whole',
  link: 'whole',
};

/** Says that it was done, with the way back; or that it was not. */
export function useTell() {
  const toast = useToast();
  return (
    refused: Refused | null,
    words: 'pin.moved' | 'pin.removed' | 'pin.solved' | 'pin.back' | null,
    undo?: () => Promise<Refused | null>,
  ): void => {
    if (refused) return toast({ words: <Say k="pin.notDone" />, tone: 'bad' });
    if (words === null) return;
    const back = async () => {
      const no = await undo?.();
      toast(no ? { words: <Say k="pin.notDone" />, tone: 'bad' } : { words: <Say k="pin.back" /> });
    };
    const action = undo && (
      <Button onClick={() => void back()}>
        <Say k="pin.undo" />
      </Button>
    );
    toast({ words: <Say k={words} />, action });
  };
}
