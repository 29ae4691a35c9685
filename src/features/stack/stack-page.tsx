// A teacher files a stack of photographed worksheets: many pictures at once, each found its child and lesson by its square, one
// press for all of them. Nothing waits for the network. [Note: Filed by a teacher]
import { Camera, FolderInput, Images, ScanLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { Refused } from '#domain/refusal.ts';
import { FiledSheets } from '#features/stack/filed-sheets.tsx';
import styles from '#features/stack/stack.module.css';
import { StackCamera } from '#features/stack/stack-camera.tsx';
import type { StackClass } from '#features/stack/stack-class.ts';
import { StackItem } from '#features/stack/stack-item.tsx';
import { goalOf, MOST_IN_STACK, type Stack, type StackedSheet, useStack } from '#features/stack/use-stack.ts';
import { canShowCamera } from '#media/camera.ts';
import { BackLink } from '#pieces/back-link.tsx';
import { RefusedNote } from '#pieces/refused-note.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { printedClassOf } from '#store/evidence.ts';
import { isFiledBefore, type SheetOf } from '#store/filed-sheets.ts';
import { plansOf } from '#store/units.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';

export function StackPage() {
  const say = useSay();
  const { unit = '' } = useParams();
  const found = useLive(
    async (device) => {
      const printed = await printedClassOf(device, unit);
      return printed && { ...printed, plans: await plansOf(device, printed.units) };
    },
    [unit],
  );
  return (
    <>
      <PageHead
        title={<Say k="stack.title" />}
        tab={say('stack.title')}
        aside={found && <span lang="ja">{found.unit.title}</span>}
        back={
          <BackLink to={`/board/${unit}`}>
            <Say k="print.back" />
          </BackLink>
        }
      />
      {found === undefined && <Skeleton shape="card" count={2} label={say('print.loading')} />}
      {found === null && (
        <EmptyState icon={ScanLine} title={<Say k="print.gone" />}>
          <Say k="print.goneWhy" />
        </EmptyState>
      )}
      {found && <StackDesk key={unit} of={found} />}
    </>
  );
}

function StackDesk({ of }: { readonly of: StackClass }) {
  const stack = useStack();
  return (
    <div className={styles['page']}>
      <Adding stack={stack} />
      {stack.sheets.length > 0 && <Waiting of={of} stack={stack} />}
      <FiledSheets onTakenBack={(picture) => stack.add([picture])} />
    </div>
  );
}

function Adding({ stack }: { readonly stack: Stack }) {
  const say = useSay();
  const album = useRef<HTMLInputElement>(null);
  const [isShooting, setIsShooting] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const look = stack.sheets.length > 0 ? 'plain' : 'primary';
  return (
    <Card className={styles['adding']} aria-label={say('stack.add')}>
      <p className={styles['soft']}>
        <Say k="stack.how" />
      </p>
      {refused && <RefusedNote refused={refused} />}
      {isShooting && (
        <StackCamera
          count={stack.sheets.length}
          isFull={stack.sheets.length >= MOST_IN_STACK}
          onShot={(photo) => stack.add([photo])}
          onRefused={(why) => {
            setIsShooting(false);
            setRefused(why);
          }}
          onClose={() => setIsShooting(false)}
        />
      )}
      <div className={styles['row']}>
        {!isShooting && canShowCamera() && (
          <Button
            variant={look}
            icon={Camera}
            onClick={() => {
              setRefused(null);
              setIsShooting(true);
            }}
          >
            <Say k="stack.camera" />
          </Button>
        )}
        <Button variant={canShowCamera() ? 'plain' : look} icon={Images} onClick={() => album.current?.click()}>
          <Say k="stack.choose" />
        </Button>
      </div>
      <input
        ref={album}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          stack.add(currentTarget.files ?? []);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      {stack.leftOut > 0 && (
        <Notice tone="bad">
          <Say k="stack.tooMany" with={{ most: MOST_IN_STACK, count: stack.leftOut }} />
        </Notice>
      )}
    </Card>
  );
}

const keyOf = ({ pupil, unit, lesson }: SheetOf): string => [pupil, unit, lesson ?? ''].join(' ');

function Waiting({ of, stack }: { readonly of: StackClass; readonly stack: Stack }) {
  const toast = useToast();
  const { sheets, isFiling } = stack;
  const before = useFiledBefore(sheets);
  const again = new Map(sheets.map((sheet, at) => [sheet.id, isAgain(sheet, sheets.slice(0, at), before)]));
  const ready = sheets.filter(
    (sheet) => goalOf(sheet) !== null && sheet.reading.at === 'read' && (sheet.isMeant || again.get(sheet.id) === null),
  );
  const toRead = sheets.filter(({ reading }) => reading.at === 'waiting').length;
  const toLookAt = sheets.length - ready.length - toRead;
  const file = async () => {
    const filed = await stack.file(ready.map(({ id }) => id));
    if (filed > 0) toast({ words: <Say k="stack.filed" with={{ count: filed }} /> });
  };
  return (
    <section aria-labelledby="stack-waiting" className={styles['part']}>
      <h2 id="stack-waiting" className={styles['title']}>
        <Say k="stack.waiting" with={{ count: sheets.length }} />
      </h2>
      <p role="status" className={styles['soft']}>
        <Say
          k={toRead > 0 ? 'stack.reading' : 'stack.sums'}
          with={{ ready: ready.length, look: toLookAt, left: toRead }}
        />
      </p>
      <p className={styles['soft']}>
        <Say k="stack.notYet" />
      </p>
      <div className={styles['row']}>
        <Button
          variant="primary"
          size="big"
          icon={FolderInput}
          busy={isFiling}
          disabled={ready.length === 0}
          onClick={() => void file()}
        >
          <Say k="stack.file" with={{ count: ready.length }} />
        </Button>
      </div>
      <ol className={styles['list']}>
        {sheets.map((sheet, at) => (
          <StackItem
            key={sheet.id}
            sheet={sheet}
            place={at + 1}
            of={of}
            again={again.get(sheet.id) ?? null}
            near={nearOf(sheets.slice(0, at), of)}
            stack={stack}
          />
        ))}
      </ol>
    </section>
  );
}

/** Keys of what lies with the children already. */
function useFiledBefore(sheets: readonly StackedSheet[]): ReadonlySet<string> {
  const goals = sheets.flatMap((sheet) => goalOf(sheet) ?? []);
  const keys = goals.map(keyOf);
  const found = useLive(
    async (device) => {
      const filed = await Promise.all(goals.map((goal) => isFiledBefore(device, goal)));
      return new Set(keys.filter((_, at) => filed[at]));
    },
    [keys.join()],
  );
  return found ?? NONE;
}
const NONE: ReadonlySet<string> = new Set();

function isAgain(
  sheet: StackedSheet,
  earlier: readonly StackedSheet[],
  before: ReadonlySet<string>,
): 'inStack' | 'before' | null {
  const goal = goalOf(sheet);
  if (!goal) return null;
  const key = keyOf(goal);
  if (before.has(key)) return 'before';
  const isIn = earlier.some((each) => {
    const other = goalOf(each);
    return other !== null && keyOf(other) === key;
  });
  return isIn ? 'inStack' : null;
}

/** A sheet mostly is of the same lesson as the one before it. */
function nearOf(earlier: readonly StackedSheet[], of: StackClass): Omit<SheetOf, 'pupil'> {
  const known = earlier.map(goalOf).findLast((goal) => of.plans.some(({ unit }) => unit.id === goal?.unit));
  return { unit: known?.unit ?? of.unit.id, lesson: known?.lesson ?? null };
}
