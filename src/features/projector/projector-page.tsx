// 映す: a teacher chooses two to nine works of a unit, or one child's before and after, and puts them on the wall.
import { EyeOff, Projector } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ChooseMany } from '#features/projector/choose-many.tsx';
import { ChoosePair } from '#features/projector/choose-pair.tsx';
import styles from '#features/projector/projector.module.css';
import { useFullScreen } from '#features/projector/use-full-screen.ts';
import { Wall, type WallShow } from '#features/projector/wall.tsx';
import { BackLink } from '#pieces/back-link.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type WallUnit, wallOf } from '#store/projector.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function ProjectorPage() {
  const say = useSay();
  const { unit = '' } = useParams();
  const found = useLive((device) => wallOf(device, unit), [unit]);
  return (
    <>
      <PageHead
        title={<Say k="projector.title" />}
        tab={say('projector.open')}
        aside={found && <span lang="ja">{found.unit.title}</span>}
        back={
          <BackLink to={`/board/${unit}`}>
            <Say k="projector.back" />
          </BackLink>
        }
      />
      {found === undefined && <Skeleton shape="card" count={2} label={say('projector.loading')} />}
      {found === null && (
        <EmptyState icon={Projector} title={<Say k="projector.gone" />}>
          <Say k="projector.goneWhy" />
        </EmptyState>
      )}
      {found && <Choose key={unit} wall={found} />}
    </>
  );
}

const WAYS = ['many', 'one'] as const;

function Choose({ wall }: { readonly wall: WallUnit }) {
  const say = useSay();
  const [way, setWay] = useState<(typeof WAYS)[number]>('many');
  // What is chosen from may be on the wall already, where the screen is shown as it is: names come when they are asked for.
  const [hides, setHides] = useState(true);
  const [show, setShow] = useState<WallShow | null>(null);
  const full = useFullScreen();
  const begin = async (next: WallShow) => {
    // First: what is shown after the page fills the screen lies above it.
    await full.enter();
    setShow(next);
  };
  const end = () => {
    setShow(null);
    full.leave();
  };
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <Segmented
          label={say('projector.way')}
          hideLabel
          value={way}
          options={WAYS.map((each) => ({ value: each, label: <Say k={`projector.way.${each}`} /> }))}
          onValue={setWay}
        />
        <PressToggle icon={EyeOff} pressed={hides} onPress={() => setHides(!hides)}>
          <Say k="projector.hideNames" />
        </PressToggle>
      </div>
      {way === 'many' ? (
        <ChooseMany wall={wall} hides={hides} onShow={(next) => void begin(next)} />
      ) : (
        <ChoosePair wall={wall} hides={hides} onShow={(next) => void begin(next)} />
      )}
      {wall.closed > 0 && (
        <p className={styles['soft']}>
          <Say k="projector.closed" with={{ count: wall.closed }} />
        </p>
      )}
      {show && <Wall wall={wall} show={show} hides={hides} onHides={setHides} onEnd={end} />}
    </div>
  );
}
