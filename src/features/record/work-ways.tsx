// ほかの ほうほう: what else than a photo a child can keep, in one quiet row. Each way comes when it is opened, and opens by itself
// where something lies half done, unless it was put aside.
import { Brush, Clapperboard, FileUp, Link2, type LucideIcon, Mic } from 'lucide-react';
import { type ComponentType, Suspense, useRef, useState } from 'react';
import type { WayProps } from '#features/record/way-props.ts';
import styles from '#features/record/work-ways.module.css';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Device } from '#store/device.ts';
import { draftsOf } from '#store/field-drafts.ts';
import { hasTake } from '#store/takes.ts';
import { Icon } from '#ui/icon.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import type { MessageKey } from '#words/catalogue.ts';

interface Way {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly words: MessageKey;
  readonly screen: ComponentType<WayProps>;
  /** Something of it lies here that is no work yet. */
  readonly isLeft: (device: Device, lesson: string) => Promise<boolean>;
}

const hasDraft = async ({ session }: Device, field: string) =>
  draftsOf(session.person).some((draft) => draft.startsWith(`${session.person}/${field}/`));

const WAYS: readonly Way[] = [
  {
    name: 'film',
    icon: Clapperboard,
    words: 'film.way',
    screen: lazyScreen(() => import('#features/record/work-film.tsx'), 'WorkFilm'),
    isLeft: (device, lesson) => hasTake(device, `video/work/${lesson}`),
  },
  {
    name: 'voice',
    icon: Mic,
    words: 'ways.voice',
    screen: lazyScreen(() => import('#features/record/work-voice.tsx'), 'WorkVoice'),
    isLeft: (device, lesson) => hasTake(device, `voice/work/${lesson}`),
  },
  {
    name: 'draw',
    icon: Brush,
    words: 'drawing.way',
    screen: lazyScreen(() => import('#features/record/work-drawing.tsx'), 'WorkDrawing'),
    isLeft: (device, lesson) => hasTake(device, `drawing/work/${lesson}`),
  },
  {
    name: 'link',
    icon: Link2,
    words: 'ways.link',
    screen: lazyScreen(() => import('#features/record/work-link-card.tsx'), 'WorkLinkCard'),
    isLeft: (device, lesson) => hasDraft(device, `link/${lesson}`),
  },
];

export interface WorkWaysProps extends Omit<WayProps, 'onClose' | 'isAsked'> {
  /** Files that were chosen, of whatever kind. */
  readonly onFiles: (files: readonly File[]) => void;
}

export function WorkWays({ lesson, keep, onFiles }: WorkWaysProps) {
  const chooser = useRef<HTMLInputElement>(null);
  // Each stays until it is closed itself: what is being made in one must not go because another is opened.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<string | null>(null);
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const left = useLive(
    async (device) => {
      const found = await Promise.all(
        WAYS.map(async ({ name, isLeft }) => ((await isLeft(device, lesson)) ? name : '')),
      );
      return new Set(found);
    },
    [lesson],
  );
  const close = (name: string) => {
    setOpen((now) => without(now, name));
    setAside((now) => new Set([...now, name]));
  };
  const choose = (name: string) => {
    setAsked(name);
    setOpen((now) => new Set([...now, name]));
    setAside((now) => without(now, name));
  };
  const takeChosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const files = [...(currentTarget.files ?? [])];
    // So that the same file can be chosen again.
    currentTarget.value = '';
    onFiles(files);
  };
  const found = [...(left ?? [])].filter((name) => name !== '' && !open.has(name) && !aside.has(name));
  if (found.length > 0) setOpen(new Set([...open, ...found]));
  const isShown = ({ name }: Way) => open.has(name);
  return (
    <>
      <section aria-labelledby="ways-title" className={styles['place']}>
        <h3 id="ways-title" className={styles['title']}>
          <Say k="ways.title" />
        </h3>
        <ul className={styles['ways']}>
          {WAYS.map((way) => (
            <li key={way.name}>
              <button
                type="button"
                className={styles['way']}
                aria-expanded={isShown(way)}
                onClick={() => choose(way.name)}
              >
                <Icon of={way.icon} />
                <span>
                  <Say k={way.words as 'ways.link'} />
                </span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={styles['way']} onClick={() => chooser.current?.click()}>
              <Icon of={FileUp} />
              <span>
                <Say k="ways.file" />
              </span>
            </button>
            <input ref={chooser} type="file" multiple hidden onChange={takeChosen} data-chooser="any" />
          </li>
        </ul>
      </section>
      {WAYS.filter(isShown).map(({ name, screen: Screen }) => (
        <Suspense key={name} fallback={<Skeleton shape="card" />}>
          <Screen lesson={lesson} keep={keep} onClose={() => close(name)} isAsked={asked === name} />
        </Suspense>
      ))}
    </>
  );
}

const without = (names: ReadonlySet<string>, name: string): ReadonlySet<string> =>
  new Set([...names].filter((each) => each !== name));
