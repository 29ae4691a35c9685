// One collection: its works from first to last, what it is called, what goes in and out.
import { FolderX, ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { GatherWorks } from '#features/themes/gather-works.tsx';
import { GatheredWork } from '#features/themes/gathered-work.tsx';
import styles from '#features/themes/themes.module.css';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { GrowthButton } from '#pieces/growth-button.tsx';
import { growthSteps } from '#pieces/growth-step.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { LongList } from '#pieces/long-list.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useAutosave } from '#pieces/use-autosave.ts';
import { useLive } from '#pieces/use-live.ts';
import { renameTheme, restoreTheme, type Theme, themesOf, trashTheme } from '#store/themes.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { useToast } from '#ui/toast.tsx';

export function ThemePage() {
  const { theme: id = '' } = useParams();
  const say = useSay();
  const { session } = useDevice();
  const themes = useLive((device) => themesOf(device, session.person), [session.person]);
  if (!themes) return <PageSkeleton framed title={say('looking.themes')} />;
  const theme = themes.find((each) => each.theme.id === id);
  return theme ? <OneTheme found={theme} /> : <NoTheme />;
}

/** px */
const TILE = 230;

const Back = () => (
  <BackLink to="/records/themes">
    <Say k="looking.themes" />
  </BackLink>
);

function OneTheme({ found }: { readonly found: Theme }) {
  const { theme, works } = found;
  const say = useSay();
  const [gathering, setGathering] = useState(false);
  const putAway = usePutAway(theme.id, theme.title);
  return (
    <>
      <PageHead back={<Back />} title={<span lang="ja">{theme.title}</span>} tab={theme.title} />
      <div className={styles['page']}>
        <Name key={theme.id} id={theme.id} title={theme.title} />
        {works.length === 0 ? (
          <EmptyState icon={ImagePlus} title={<Say k="themes.empty" />}>
            <Say k="themes.emptyWhy" />
          </EmptyState>
        ) : (
          <LongList
            of={works}
            keyOf={(work) => work.id}
            guess={TILE}
            className={styles['works']}
            label={say('themes.worksOf', { title: theme.title })}
          >
            {(work) => <GatheredWork theme={theme} work={work} />}
          </LongList>
        )}
        <div className={styles['acts']}>
          <GrowthButton variant="plain" steps={growthSteps(works)} />
          <Button variant="primary" size="big" icon={ImagePlus} onClick={() => setGathering(true)}>
            <Say k="themes.gather" />
          </Button>
          <Button variant="quiet" icon={Trash2} onClick={() => void putAway()}>
            <Say k="themes.putAway" />
          </Button>
        </div>
        <GatherWorks open={gathering} onClose={() => setGathering(false)} theme={theme} />
      </div>
    </>
  );
}

function Name({ id, title }: { readonly id: string; readonly title: string }) {
  const device = useDevice();
  const { bind, refused } = useAutosave({
    field: `theme/${id}/title`,
    stored: title,
    save: (words) => renameTheme(device, id, words),
  });
  return (
    <TextInput
      {...bind}
      label={<Say k="themes.name" />}
      lang="ja"
      maxLength={40}
      error={refused && <Say k="themes.nameIt" />}
    />
  );
}

function usePutAway(id: string, title: string) {
  const device = useDevice();
  const navigate = useNavigate();
  const toast = useToast();
  const say = useSay();
  return async () => {
    if (await trashTheme(device, id)) return;
    void navigate('/records/themes');
    toast({
      words: say('themes.gone', { title }),
      goesAlong: true,
      action: (
        <Button onClick={() => void restoreTheme(device, id)}>
          <Say k="themes.undo" />
        </Button>
      ),
    });
  };
}

function NoTheme() {
  const say = useSay();
  return (
    <>
      <PageHead back={<Back />} title={<Say k="looking.themes" />} tab={say('looking.themes')} />
      <EmptyState
        icon={FolderX}
        title={<Say k="themes.notHere" />}
        action={
          <LinkButton to="/records/themes">
            <Say k="looking.themes" />
          </LinkButton>
        }
      />
    </>
  );
}
