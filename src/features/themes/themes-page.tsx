// あつまり: the child's own collections, across units and subjects. A work may lie in several, and stays where it was made.
import { FolderHeart, FolderPlus } from 'lucide-react';
import { Link } from 'react-router';
import { NewTheme } from '#features/themes/new-theme.tsx';
import styles from '#features/themes/themes.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { LongList } from '#pieces/long-list.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { RecordWays } from '#pieces/record-ways.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Theme, themesOf } from '#store/themes.ts';
import { cardClass } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function ThemesPage() {
  const say = useSay();
  const { session } = useDevice();
  const themes = useLive((device) => themesOf(device, session.person), [session.person]);
  return (
    <>
      <PageHead title={<Say k="looking.themes" />} tab={say('looking.themes')} />
      <div className={styles['page']}>
        <RecordWays />
        <NewTheme />
        {themes ? <Themes themes={themes} /> : <Skeleton shape="card" count={2} label={say('themes.loading')} />}
      </div>
    </>
  );
}

/** px */
const CARD = 260;

function Themes({ themes }: { readonly themes: readonly Theme[] }) {
  if (themes.length === 0) {
    return (
      <EmptyState icon={FolderPlus} title={<Say k="themes.none" />}>
        <Say k="themes.noneWhy" />
      </EmptyState>
    );
  }
  return (
    <LongList of={themes} keyOf={({ theme }) => theme.id} guess={CARD} className={styles['themes']}>
      {({ theme, works }) => (
        <Link to={`/records/themes/${theme.id}`} className={classNames(cardClass('small'), styles['theme'])}>
          <span className={styles['cover']}>
            {works.length > 0 ? (
              <MediaPicture media={coverOf({ theme, works })} alt="" fit="cover" className={styles['picture']} />
            ) : (
              <Icon of={FolderHeart} size="l" />
            )}
          </span>
          <strong lang="ja">{theme.title}</strong>
          <span className={styles['count']}>
            <Say k="records.works" with={{ count: works.length }} />
          </span>
        </Link>
      )}
    </LongList>
  );
}

/** The work that was chosen for it, else the newest. */
const coverOf = ({ theme, works }: Theme): string | null =>
  (works.find((work) => work.id === theme.cover) ?? works.at(-1))?.media ?? null;
