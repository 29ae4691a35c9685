// 板書: photos of the board of one lesson, for everybody, and above all for who could not see it.
import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import styles from '#features/absence/absence.module.css';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { addBoardPhoto } from '#store/absences.ts';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import type { UnitPlan } from '#store/units.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function BoardPhotos({ plan, lesson }: { readonly plan: UnitPlan; readonly lesson: string }) {
  const device = useDevice();
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const boards = plan.models.filter((model) => model.isBoard && model.lesson === lesson);
  const keep = async (prepared: PreparedMedia) => {
    const made = await addBoardPhoto(device, { unit: plan.unit.id, lesson }, say('absence.boardTitle'), prepared);
    if (!isRefused(made)) setIsOpen(false);
    return made;
  };
  return (
    <Card aria-labelledby="absence-board" className={styles['part']}>
      <h2 id="absence-board">
        <Say k="absence.board" />
      </h2>
      {boards.length === 0 && (
        <p className={styles['soft']}>
          <Say k="absence.boardNone" />
        </p>
      )}
      <ul className={styles['boards']}>
        {boards.map((board) => (
          <li key={board.id}>
            <Link to={`/models/${board.id}`} className={styles['board']} aria-label={say('absence.boardPhoto')}>
              <MediaPicture media={board.media} alt="" fit="cover" />
            </Link>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={Camera} onClick={() => setIsOpen(true)}>
          <Say k="absence.boardAdd" />
        </Button>
      </div>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={<Say k="absence.boardAdd" />}
        closeLabel={say('absence.close')}
      >
        <CapturePhoto label={say('absence.boardPhoto')} onPrepared={keep} hasRoom={() => hasRoomToCapture(device)} />
      </Dialog>
    </Card>
  );
}
