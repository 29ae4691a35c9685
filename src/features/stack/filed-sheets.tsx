// What was filed within a day: where it is by now, and the way back as long as its child has made nothing of it.
import { Undo2 } from 'lucide-react';
import styles from '#features/stack/stack.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { WorkLamp } from '#pieces/lamp.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useOnce } from '#pieces/use-once.ts';
import { type FiledSheet, sheetsFiledToday, takeBackSheet } from '#store/filed-sheets.ts';
import { pictureBytes } from '#store/picture-bytes.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { useToast } from '#ui/toast.tsx';

/** @param onTakenBack the picture is on the stack again, for another child */
export function FiledSheets({ onTakenBack }: { readonly onTakenBack: (picture: Blob) => void }) {
  const device = useDevice();
  const toast = useToast();
  const filed = useLive(sheetsFiledToday, []);
  if (!filed || filed.length === 0) return null;
  const takeBack = async ({ work }: FiledSheet) => {
    const picture = await pictureBytes(device, work.media, ['o', 'm', 't']).catch(() => null);
    const refused = await takeBackSheet(device, work.id);
    if (refused) return toast({ words: <Say k="stack.notTakenBack" />, tone: 'bad' });
    if (picture) onTakenBack(picture);
    return toast({ words: <Say k={picture ? 'stack.takenBack' : 'stack.takenBackAlone'} /> });
  };
  return (
    <section aria-labelledby="stack-filed" className={styles['part']}>
      <h2 id="stack-filed" className={styles['title']}>
        <Say k="stack.filedToday" with={{ count: filed.length }} />
      </h2>
      <p className={styles['soft']}>
        <Say k="stack.filedHow" />
      </p>
      <ol className={styles['list']}>
        {filed.map((sheet) => (
          <Filed key={sheet.work.id} sheet={sheet} takeBack={() => takeBack(sheet)} />
        ))}
      </ol>
    </section>
  );
}

function Filed({ sheet, takeBack }: { readonly sheet: FiledSheet; readonly takeBack: () => Promise<unknown> }) {
  const say = useSay();
  const { isBusy, once } = useOnce();
  const { work, name, title, number } = sheet;
  return (
    <Card as="li" padding="small" className={styles['item']}>
      <span className={styles['picture']}>
        <MediaPicture media={work.media} alt="" />
      </span>
      <div className={styles['facts']}>
        <p>
          <b lang="ja">{name}</b>{' '}
          <span lang="ja" className={styles['soft']}>
            {title}
          </span>{' '}
          <span className={styles['soft']}>
            <Say k={number === null ? 'print.noLesson' : 'print.lessonOf'} with={{ n: number ?? 0 }} />
          </span>
        </p>
        <div className={styles['row']}>
          <WorkLamp work={work.id} />
          {sheet.mayTakeBack ? (
            <Button
              variant="quiet"
              icon={Undo2}
              aria-label={say('stack.takeBackOf', { name })}
              busy={isBusy}
              onClick={() => void once(takeBack)}
            >
              <Say k="stack.takeBack" />
            </Button>
          ) : (
            <span className={styles['soft']}>
              <Say k="stack.isTheirs" />
            </span>
          )}
        </div>
      </div>
    </Card>
  );
}
