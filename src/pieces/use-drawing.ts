// A drawing under the hands: everything that is done to it is kept as it is done, so that a tab that is closed in the middle, or a
// tablet that dies, has it when it is opened again.
import { useEffect, useRef, useState } from 'react';
import { afterAct, BLANK, type Drawing, type DrawingAct, drawingFrom, lineOf } from '#domain/drawing.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { Device } from '#store/device.ts';
import { dropTake, keepPiece, takeOf } from '#store/takes.ts';

export interface DrawingDesk {
  /** Null: being read. */
  readonly drawing: Drawing | null;
  /** Kept, and shown. */
  readonly act: (act: DrawingAct) => void;
  /** Kept only: a part of a stroke that is not whole yet. */
  readonly note: (act: DrawingAct) => void;
  /** Shown only: it was kept in parts. */
  readonly show: (act: DrawingAct) => void;
  /** It could not be kept as it was drawn: it is in memory only. */
  readonly isLoose: boolean;
  /** What is drawn here already cannot be read: no new sheet is begun over it. */
  readonly retry: (() => void) | null;
  /** It is a work now: nothing of it stays here. */
  readonly drop: () => Promise<void>;
}

/** @param stands the sheet of a new drawing */
export function useDrawing(field: string, stands: boolean): DrawingDesk {
  const device = useDevice();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [isLoose, setIsLoose] = useState(false);
  const [tries, setTries] = useState(0);
  const [failedAt, setFailedAt] = useState<number | null>(null);
  const keeper = useRef<ReturnType<typeof keepActs> | null>(null);
  const [first] = useState(stands);
  useEffect(() => {
    let isHere = true;
    const begin = async () => {
      const left = await takeOf(device, field);
      const lines = left && (await left.recorded.text());
      if (!isHere) return;
      keeper.current = keepActs(device, field, left?.take ?? device.newId(), () => setIsLoose(true));
      if (lines !== null) return setDrawing(drawingFrom(lines));
      const act = { do: 'begin', stands: first } as const;
      keeper.current.begin(act);
      setDrawing(afterAct(BLANK, act));
    };
    void begin().catch(() => isHere && setFailedAt(tries));
    return () => {
      isHere = false;
    };
  }, [device, field, first, tries]);
  const note = (act: DrawingAct) => keeper.current?.keep(act);
  const show = (act: DrawingAct) => setDrawing((now) => now && afterAct(now, act));
  return {
    drawing,
    note,
    show,
    act: (act) => {
      note(act);
      show(act);
    },
    isLoose,
    retry: failedAt === tries ? () => setTries(tries + 1) : null,
    drop: async () => {
      const { current } = keeper;
      if (!current) return;
      await current.settled();
      await dropTake(device, { field, take: current.take });
    },
  };
}

/** One after the other, in the order in which they were done. */
function keepActs(device: Device, field: string, take: string, onTrouble: () => void) {
  let queue = Promise.resolve();
  let beginning: DrawingAct | null = null;
  const write = async (act: DrawingAct) => {
    const data = new TextEncoder().encode(lineOf(act)).buffer;
    if (await keepPiece(device, { field, take, mime: 'application/x-ndjson', data })) onTrouble();
  };
  const put = (act: DrawingAct) => {
    queue = queue.then(() => write(act)).catch(onTrouble);
  };
  return {
    take,
    /** A sheet on which nothing was drawn is nothing to come back to: it is kept with the first stroke. */
    begin: (act: DrawingAct) => {
      beginning = act;
    },
    keep: (act: DrawingAct) => {
      if (beginning) put(beginning);
      beginning = null;
      put(act);
    },
    settled: () => queue,
  };
}
