// A field whose words are kept as they are typed: after 800 ms of rest, every 5 s at the latest, when an IME has finished,
// when the page is hidden or left, when the field goes away. Nobody presses "save". [Note: Autosave]
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { type DeskView, type Writable, WritingDesk } from '#pieces/writing-desk.ts';
import { versionsOf } from '#store/draft-versions.ts';

export interface AutosaveOptions {
  /** Names the field for ever: `reflection/<lesson>/words`. Another name is another field: make it the React key too. */
  readonly field: string;
  /** The words as the store has them. Draw the field only when they are known. */
  readonly stored: string;
  /**
   * The store's command. What it refuses stays in the field and in the draft.
   * @param from the stored words that they grew from, as far as this field knows
   */
  readonly save: (words: string, from: string) => Promise<unknown>;
}
export interface Autosave extends DeskView {
  /** To be spread over a TextArea or TextInput. */
  readonly bind: {
    readonly value: string;
    readonly onValue: (words: string) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
    readonly onBlur: () => void;
    readonly ref: (node: Writable | null) => void;
  };
  /** Puts words where the caret stands, and the caret behind them. */
  readonly insert: (words: string) => void;
  /** Saves now; done when the store has it. */
  readonly flush: () => Promise<void>;
}

export function useAutosave({ field, stored, save }: AutosaveOptions): Autosave {
  const device = useDevice();
  const name = `${device.session.person}/${field}`;
  const [desk] = useState(() => new WritingDesk(name, stored, save, versionsOf(device, field)));
  const view = useSyncExternalStore(desk.subscribe, desk.look);
  useEffect(() => desk.serve(save), [desk, save]);
  useEffect(() => desk.news(stored), [desk, stored]);
  useLayoutEffect(() => desk.placeCaret());
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') desk.rest();
    };
    addEventListener('pagehide', desk.rest);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', desk.rest);
      document.removeEventListener('visibilitychange', hide);
      desk.leave();
    };
  }, [desk]);

  const bind = {
    value: view.words,
    onValue: desk.write,
    onCompositionStart: desk.beginComposing,
    onCompositionEnd: desk.endComposing,
    onBlur: desk.blur,
    ref: desk.hold,
  };
  return { ...view, bind, insert: desk.insert, flush: desk.flush };
}
