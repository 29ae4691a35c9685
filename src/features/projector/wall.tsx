// The wall: the chosen works over the whole screen, under one zoom, with a pen over all of them. Nothing else is drawn here: no
// word of anybody, no lamp, no notice; names only while they are not hidden. It stands above the page, so whatever the app has
// to say meanwhile lies under it. What is drawn with the pen is kept nowhere.
import { EyeOff, PanelLeftClose, Pencil, Shuffle } from 'lucide-react';
import { useState } from 'react';
import { WRITING } from '#domain/writing-subjects.ts';
import { FilmButtons } from '#features/projector/film-buttons.tsx';
import { useLessonName } from '#features/projector/use-lesson-name.ts';
import styles from '#features/projector/wall.module.css';
import { WallCell } from '#features/projector/wall-cell.tsx';
import { useWallFilms } from '#features/projector/wall-films.ts';
import { PenTools, useWallPen, WallPen } from '#features/projector/wall-pen.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { ZoomButtons } from '#pieces/zoom-controls.tsx';
import { WHOLE_VIEW } from '#pieces/zoom-view.ts';
import type { WallUnit, WallWork } from '#store/projector.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export interface WallShow {
  readonly way: 'many' | 'one';
  /** Ids, in the order in which they were chosen. */
  readonly works: readonly string[];
}
export interface WallProps {
  /** Live: a work that its child takes back while it is shown is gone from it. */
  readonly wall: WallUnit;
  readonly show: WallShow;
  readonly hides: boolean;
  readonly onHides: (hides: boolean) => void;
  readonly onEnd: () => void;
}

export function Wall({ wall, show, hides, onHides, onEnd }: WallProps) {
  const say = useSay();
  const isMany = show.way === 'many';
  // By the roster's order anybody could count out whose is whose.
  const [letters] = useState(() => (isMany ? shuffled(show.works) : show.works));
  const [order, setOrder] = useState(letters);
  const [view, setView] = useState(WHOLE_VIEW);
  // On a sheet of calligraphy the child's own brush says whose it is, down its left edge.
  const [covers, setCovers] = useState(WRITING.has(wall.unit.subject));
  const pen = useWallPen();
  const films = useWallFilms();
  const works = order.flatMap((id) => wall.works.find((work) => work.id === id) ?? []);
  const nameOf = useNames(show, letters, hides);
  return (
    <Dialog
      open
      onClose={onEnd}
      shape="full"
      title={<span lang="ja">{wall.unit.title}</span>}
      closeLabel={say('projector.end')}
    >
      <div className={styles['wall']}>
        <div className={styles['cells']} data-count={works.length}>
          {works.map((work) => (
            <WallCell
              key={work.id}
              work={work}
              name={nameOf(work)}
              view={view}
              onView={setView}
              films={films}
              covers={covers && hides}
            />
          ))}
          <WallPen pen={pen} />
        </div>
        <div role="toolbar" aria-label={say('projector.tools')} className={styles['tools']}>
          <ZoomButtons view={view} onView={setView} />
          {works.some(({ looks }) => looks === 'video') && <FilmButtons films={films} />}
          {isMany && (
            <Button icon={Shuffle} onClick={() => setOrder(shuffled(order))}>
              <Say k="projector.shuffle" />
            </Button>
          )}
          <PressToggle icon={EyeOff} pressed={hides} onPress={() => onHides(!hides)}>
            <Say k="projector.hideNames" />
          </PressToggle>
          {hides && (
            <PressToggle icon={PanelLeftClose} pressed={covers} onPress={() => setCovers(!covers)}>
              <Say k="projector.cover" />
            </PressToggle>
          )}
          <PressToggle icon={Pencil} pressed={pen.draws} onPress={pen.toggle}>
            <Say k="projector.draw" />
          </PressToggle>
          {pen.draws && <PenTools pen={pen} />}
        </div>
      </div>
    </Dialog>
  );
}

const LETTERS = 'ABCDEFGHI';

/** What each is called on the wall. A letter, a 前 or 後 is the work's own, wherever it stands and whatever goes from beside it. */
function useNames({ way, works }: WallShow, letters: readonly string[], hides: boolean): (work: WallWork) => string {
  const say = useSay();
  const lessonName = useLessonName();
  return (work) => {
    const letter = LETTERS[letters.indexOf(work.id)] ?? '';
    if (way === 'many') return hides ? say('projector.letter', { letter }) : work.owner.displayName;
    const when = say(work.id === works[0] ? 'projector.before' : 'projector.after');
    const name = hides ? when : say('projector.cellOf', { name: work.owner.displayName, lesson: when });
    return say('projector.cellOf', { name, lesson: lessonName(work) });
  };
}

function shuffled<T>(all: readonly T[]): T[] {
  const left = [...all];
  return all.flatMap(() => left.splice(Math.floor(Math.random() * left.length), 1));
}
