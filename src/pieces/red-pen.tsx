// 赤ペン: a window over the screen, the child's picture in it, and what is drawn goes to the child when it is given. Closed without
// giving, it is still there the next time.
import { Circle, Redo2, Send, Trash2, Undo2 } from 'lucide-react';
import { ringAt } from '#domain/red-pen.ts';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/red-pen.module.css';
import { RedPenSheet } from '#pieces/red-pen-sheet.tsx';
import { RedPenTrouble, useRedPenClosing } from '#pieces/red-pen-trouble.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useMediaUrl } from '#pieces/use-media-url.ts';
import { useRedPen } from '#pieces/use-red-pen.ts';
import { type FeedbackRoot, feedbackOf } from '#store/feedback.ts';
import { redLinesOf } from '#store/red-pen.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';

export interface RedPenProps {
  readonly root: FeedbackRoot;
  readonly media: string;
  readonly onClose: () => void;
}
export function RedPen({ root, media, onClose }: RedPenProps) {
  const say = useSay();
  const toast = useToast();
  const { surroundings } = useDevice();
  const pen = useRedPen(root);
  const { url } = useMediaUrl(media, 'm');
  const given = useLive(async (device) => redLinesOf(await feedbackOf(device, root.id)), [root.id]) ?? [];
  const { isClosing, close } = useRedPenClosing(pen, onClose);
  const count = pen.lines?.length ?? 0;
  const give = async () => {
    if (!(await pen.give())) return;
    toast({ words: <Say k="giving.redGiven" /> });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      shape="full"
      title={<Say k="giving.red" />}
      closeLabel={say('giving.close')}
      actions={
        <>
          <IconButton icon={Undo2} label={say('giving.redUndo')} disabled={count === 0} onClick={pen.undo} />
          <IconButton icon={Redo2} label={say('giving.redRedo')} disabled={!pen.canRedo} onClick={pen.redo} />
          <IconButton icon={Trash2} label={say('giving.redClear')} disabled={count === 0} onClick={pen.clear} />
          <Button
            className={styles['act']}
            icon={Circle}
            disabled={pen.lines === null}
            onClick={() => pen.draw(ringAt(0.5, 0.5, surroundings.now()))}
          >
            <Say k="giving.redRing" />
          </Button>
          <Button
            className={styles['act']}
            variant="primary"
            icon={Send}
            disabled={count === 0}
            busy={pen.isGiving}
            onClick={() => void give()}
          >
            <Say k="feedback.send" />
          </Button>
        </>
      }
    >
      <div className={styles['desk']}>
        <p className={styles['hint']}>
          <Say k="giving.redHint" />
        </p>
        <RedPenTrouble pen={pen} isClosing={isClosing} />
        {url && pen.lines && <RedPenSheet url={url} pen={pen} given={given} />}
        {!url && (
          <p role="status">
            <Say k="media.coming" />
          </p>
        )}
      </div>
    </Dialog>
  );
}
