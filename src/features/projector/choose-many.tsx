// Which works go on the wall together: of one lesson or of all, pressed = chosen, in the order in which they were pressed.
import { ImageOff, Projector } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/projector/projector.module.css';
import { useLessonName } from '#features/projector/use-lesson-name.ts';
import type { WallShow } from '#features/projector/wall.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import look from '#pieces/picture-press.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { MOST_ON_WALL, type WallUnit, type WallWork } from '#store/projector.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/select.tsx';

export interface ChooseProps {
  readonly wall: WallUnit;
  readonly hides: boolean;
  readonly onShow: (show: WallShow) => void;
}

export function ChooseMany({ wall: { works, lessons }, hides, onShow }: ChooseProps) {
  const say = useSay();
  const lessonName = useLessonName();
  const [lesson, setLesson] = useState(() => works.findLast((work) => work.lessonNumber !== null)?.lesson ?? '');
  const [pressed, setPressed] = useState<readonly string[]>([]);
  const chosen = pressed.filter((id) => works.some((work) => work.id === id));
  const seen = works.filter((work) => lesson === '' || work.lesson === lesson || chosen.includes(work.id));
  const press = (id: string) =>
    setPressed(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(0, MOST_ON_WALL));
  if (works.length === 0) {
    return (
      <EmptyState icon={ImageOff} title={<Say k="projector.none" />}>
        <Say k="projector.noneWhy" />
      </EmptyState>
    );
  }
  const numbered = lessons.map(({ id }, at) => ({ value: id, label: say('projector.lessonOf', { n: at + 1 }) }));
  const withWorks = numbered.filter(({ value }) => works.some((work) => work.lesson === value));
  return (
    <>
      <Select
        label={say('projector.lesson')}
        value={lesson}
        options={[{ value: '', label: say('projector.allLessons') }, ...withWorks]}
        onValue={setLesson}
      />
      <ul className={styles['works']}>
        {seen.map((work, at) => (
          <li key={work.id}>
            <Tile
              work={work}
              label={nameOf(work, at)}
              turn={chosen.indexOf(work.id) + 1}
              isFull={chosen.length === MOST_ON_WALL}
              hides={hides}
              onPress={() => press(work.id)}
            />
          </li>
        ))}
      </ul>
      <div className={styles['foot']}>
        <Button
          variant="primary"
          size="big"
          icon={Projector}
          disabled={chosen.length < 2}
          onClick={() => onShow({ way: 'many', works: chosen })}
        >
          <Say k="projector.shown" with={{ count: chosen.length }} />
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => setPressed([])}>
          <Say k="projector.clear" />
        </Button>
        <p className={styles['soft']}>
          <Say k="projector.needTwo" />
        </p>
      </div>
    </>
  );

  function nameOf(work: WallWork, at: number): string {
    const of = lessonName(work);
    if (hides) return say('projector.choice', { n: at + 1, lesson: of });
    return say('projector.choiceOf', { name: work.owner.displayName, lesson: of });
  }
}

interface TileProps {
  readonly work: WallWork;
  readonly label: string;
  /** Place among the chosen ones, from 1; 0 = not chosen. */
  readonly turn: number;
  readonly isFull: boolean;
  readonly hides: boolean;
  readonly onPress: () => void;
}
function Tile({ work, label, turn, isFull, hides, onPress }: TileProps) {
  return (
    <button
      type="button"
      className={classNames(look['press'], look['tile'], styles['tile'])}
      aria-pressed={turn > 0}
      aria-label={label}
      disabled={isFull && turn === 0}
      onClick={onPress}
    >
      <MediaPicture media={work.media} alt="" className={styles['picture']} />
      {turn > 0 && <span className={styles['turn']}>{turn}</span>}
      {!hides && <span lang="ja">{work.owner.displayName}</span>}
    </button>
  );
}
