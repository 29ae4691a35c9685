// The teacher's own stamps beside the six: pressed by a tap, drawn anew in a small window.
import { Plus, Trash2, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { DrawnStamp } from '#pieces/drawn-stamp.tsx';
import styles from '#pieces/own-stamps.module.css';
import { RedPenSheet } from '#pieces/red-pen-sheet.tsx';
import { RedPenTrouble, useRedPenClosing } from '#pieces/red-pen-trouble.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import press from '#pieces/stamp-press.module.css';
import { useLive } from '#pieces/use-live.ts';
import { useOnce } from '#pieces/use-once.ts';
import { useRedPen } from '#pieces/use-red-pen.ts';
import { type FeedbackRoot, feedbackOf } from '#store/feedback.ts';
import { giveOwnStamp, hideOwnStamp, keepOwnStamp, ownStampsOf } from '#store/own-stamps.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';

export function OwnStamps({ root }: { readonly root: FeedbackRoot }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const [isDrawing, setIsDrawing] = useState(false);
  const giving = useOnce();
  const stamps = useLive(ownStampsOf, []) ?? [];
  const pressed = useLive(
    async (on) =>
      (await feedbackOf(on, root.id))
        .find(({ kind, author, stamp }) => kind === 'stamp' && stamp === null && author === on.session.person)
        ?.strokes.join() ?? null,
    [root.id],
  );
  const give = async (stamp: readonly string[]) => {
    const done = await giveOwnStamp(device, root, stamp);
    if (isRefused(done)) toast({ words: <Say k={`refusal.${done.refused}`} />, tone: 'bad' });
  };
  return (
    <div className={styles['stamps']} role="group" aria-label={say('giving.ownStamps')}>
      {stamps.map((stamp, at) => (
        <span key={stamp.join()} className={styles['own']}>
          <button
            type="button"
            className={press['press']}
            aria-pressed={pressed === stamp.join()}
            aria-label={say('giving.ownStamp', { number: at + 1 })}
            onClick={() => void giving.once(() => give(stamp))}
          >
            <DrawnStamp strokes={stamp} />
          </button>
          <IconButton
            icon={X}
            label={say('giving.ownStampHide', { number: at + 1 })}
            onClick={() => void hideOwnStamp(device, stamp)}
          />
        </span>
      ))}
      <Button variant="quiet" icon={Plus} onClick={() => setIsDrawing(true)}>
        <Say k="giving.ownStampDraw" />
      </Button>
      {isDrawing && <StampPad onClose={() => setIsDrawing(false)} />}
    </div>
  );
}

/** A stamp in the making belongs to no work. */
const NO_ROOT: FeedbackRoot = { id: 'stamp', owner: null };
const whyNot = ({ refused }: Refused) =>
  refused === 'too-large' ? ('giving.ownStampLarge' as const) : (`refusal.${refused}` as const);

function StampPad({ onClose }: { readonly onClose: () => void }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const pen = useRedPen(NO_ROOT);
  const { isBusy, once } = useOnce();
  const { isClosing, close } = useRedPenClosing(pen, onClose);
  const lines = pen.lines ?? [];
  const keep = async () => {
    const refused = await keepOwnStamp(device, lines);
    if (refused) return toast({ words: <Say k={whyNot(refused)} />, tone: 'bad' });
    pen.clear();
    return onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={<Say k="giving.ownStampDraw" />}
      closeLabel={say('giving.close')}
      actions={
        <>
          <IconButton icon={Undo2} label={say('giving.redUndo')} disabled={lines.length === 0} onClick={pen.undo} />
          <IconButton icon={Trash2} label={say('giving.redClear')} disabled={lines.length === 0} onClick={pen.clear} />
          <Button variant="primary" disabled={lines.length === 0} busy={isBusy} onClick={() => void once(keep)}>
            <Say k="giving.ownStampKeep" />
          </Button>
        </>
      }
    >
      <RedPenTrouble pen={pen} isClosing={isClosing} />
      <div className={styles['pad']}>{pen.lines && <RedPenSheet url={null} pen={pen} given={[]} />}</div>
    </Dialog>
  );
}
