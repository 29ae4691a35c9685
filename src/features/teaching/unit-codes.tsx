// What a unit teaches by the national table: its codes with their words. Chosen in a dialog, taken off here.
import { ListChecks, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { type Stage, stageOf } from '#domain/course-code.ts';
import type { Refused } from '#domain/refusal.ts';
import styles from '#features/teaching/codes.module.css';
import { CourseWhole, CourseWords } from '#features/teaching/course-words.tsx';
import page from '#features/teaching/teaching.module.css';
import { type FoundTable, useCourseTable } from '#features/teaching/use-course-table.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { classesOf } from '#store/roster.ts';
import { addCodes, removeCode } from '#store/unit-codes.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';

const CodePicker = lazyScreen(() => import('#features/teaching/code-picker.tsx'), 'CodePicker');

export function UnitCodes({ unit }: { readonly unit: Kept<'unit'> }) {
  const classes = useLive(async (device) => classesOf(device), []);
  const [isOpen, setOpen] = useState(false);
  /** Stays when the dialog is closed before it is added. */
  const [typed, setTyped] = useState('');
  const takeOff = useTakeOff(unit);
  const codes = [...unit.courseOfStudyCodes].sort();
  const { tableOf, again } = useTables(codes);
  const grade = classes?.find(({ id }) => id === unit.classGroup)?.grade;
  return (
    <Card aria-labelledby="unit-codes" className={page['part']}>
      <h2 id="unit-codes" className={page['heading']}>
        <Say k="codes.title" />
      </h2>
      <p className={page['hint']}>
        <Say k="codes.hint" />
      </p>
      {codes.length > 0 && (
        <ul className={styles['chosen']}>
          {codes.map((code) => (
            <ChosenCode key={code} code={code} table={tableOf(code)} onTakeOff={() => void takeOff(code)} />
          ))}
        </ul>
      )}
      <Button icon={ListChecks} className={page['add']} onClick={() => setOpen(true)}>
        <Say k="codes.choose" />
      </Button>
      {isOpen && grade !== undefined && (
        <Suspense>
          <CodePicker
            unit={unit}
            grade={grade}
            typed={typed}
            onTyped={setTyped}
            onClose={() => {
              setOpen(false);
              // It may have come with the dialog.
              again();
            }}
          />
        </Suspense>
      )}
    </Card>
  );
}

/** The tables that these codes are in. */
function useTables(codes: readonly string[]) {
  const wanted = (stage: Stage) => (codes.some((code) => stageOf(code) === stage) ? stage : null);
  const elementary = useCourseTable(wanted('elementary'));
  const lower = useCourseTable(wanted('lower'));
  const tableOf = (code: string): FoundTable | null => {
    const stage = stageOf(code);
    return stage && { elementary, lower }[stage].found;
  };
  const again = () => {
    for (const each of [elementary, lower]) if (each.found === 'away') each.again();
  };
  return { tableOf, again };
}

interface ChosenCodeProps {
  readonly code: string;
  /** Null = there is none for its school. */
  readonly table: FoundTable | null;
  readonly onTakeOff: () => void;
}
function ChosenCode({ code, table, onTakeOff }: ChosenCodeProps) {
  const say = useSay();
  const isHere = table !== null && typeof table !== 'string';
  const item = isHere ? table.items.find((each) => each.code === code) : undefined;
  return (
    <li className={styles['item']}>
      <div>
        <CourseWords item={item ?? { code, text: '', above: [] }} />
        {item && <CourseWhole text={item.text} />}
        {!item && table !== 'loading' && (
          <p className={page['hint']}>
            <Say k={table === 'away' ? 'codes.textAway' : 'codes.unknown'} />
          </p>
        )}
      </div>
      <IconButton icon={X} label={say('codes.remove', { code })} onClick={onTakeOff} />
    </li>
  );
}

function useTakeOff({ id }: Kept<'unit'>) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const bad = ({ refused }: Refused) =>
    toast({ words: say('codes.refused', { why: say(`refusal.${refused}`) }), tone: 'bad' });
  return async (code: string) => {
    const refused = await removeCode(device, id, code);
    if (refused) {
      bad(refused);
      return;
    }
    const undo = async () => {
      const no = await addCodes(device, id, [code]);
      if (no) bad(no);
      else toast({ words: say('codes.isBack') });
    };
    toast({
      words: say('codes.removed'),
      action: (
        <Button onClick={() => void undo()}>
          <Say k="codes.undo" />
        </Button>
      ),
    });
  };
}
