// 学習指導要領コード for a unit: what fits its subject and grade stands there at once; words or a code narrow it down.
import { type Dispatch, type SetStateAction, useState } from 'react';
import { STAGES, type Stage, stageOfGrade } from '#domain/course-code.ts';
import { SHOSHA, subjectInTable, wantedItems } from '#domain/course-table.ts';
import { CodeByHand } from '#features/teaching/code-by-hand.tsx';
import { CodeResults } from '#features/teaching/code-results.tsx';
import styles from '#features/teaching/codes.module.css';
import { type LaidTable, useCourseTable } from '#features/teaching/use-course-table.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { SearchBox } from '#pieces/search-box.tsx';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Select } from '#ui/select.tsx';
import { Stack } from '#ui/stack.tsx';

export interface CodePickerProps {
  readonly unit: Kept<'unit'>;
  /** The class's. */
  readonly grade: number;
  /** What is being typed by hand. */
  readonly typed: string;
  readonly onTyped: Dispatch<SetStateAction<string>>;
  readonly onClose: () => void;
}
export function CodePicker({ unit, grade: first, typed, onTyped, onClose }: CodePickerProps) {
  const say = useSay();
  const [span, setSpan] = useState<Span>(`${first}`);
  /** null = what the unit is about. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState('');
  const stage = stageOfSpan(span);
  const { found, again } = useCourseTable(stage);
  const grade = gradeOfSpan(span);
  const laid = typeof found === 'string' ? null : found;
  const subject = chosen ?? (laid && subjectInTable(laid.table, unit.subject, grade ?? first)) ?? ALL;
  const items = laid && wantedItems(laid.items, { subject: subject === ALL ? null : subject, grade, asked });
  return (
    <Dialog
      open
      onClose={onClose}
      shape="wide"
      title={<Say k="codes.choose" />}
      closeLabel={say('codes.close')}
      actions={
        <>
          <span role="status" className={styles['count']}>
            <Say k="codes.chosen" with={{ count: unit.courseOfStudyCodes.length }} />
          </span>
          <Button variant="primary" onClick={onClose}>
            <Say k="codes.close" />
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <div className={styles['filters']}>
          <SearchBox
            label={say('codes.search')}
            clearLabel={say('codes.searchClear')}
            value={asked}
            onValue={setAsked}
          />
          <Select
            label={say('codes.grade')}
            value={span}
            options={SPANS.map((value) => ({ value, label: spanLabel(say, value) }))}
            onValue={(next) => {
              // The other school has other subjects.
              if (stageOfSpan(next) !== stage) setChosen(null);
              setSpan(next);
            }}
          />
          <SubjectSelect laid={laid} value={subject} onValue={setChosen} />
        </div>
        {found === 'loading' && (
          <p role="status">
            <Say k="codes.loading" />
          </p>
        )}
        {found === 'away' && (
          <Notice
            tone="wait"
            title={<Say k="codes.away" />}
            action={
              <Button onClick={again}>
                <Say k="codes.again" />
              </Button>
            }
          >
            <Say k="codes.awayHelp" />
          </Notice>
        )}
        {laid && <MissingNotice laid={laid} subject={subject} />}
        {items && <CodeResults key={`${span} ${subject} ${asked}`} unit={unit} items={items} asked={asked} />}
        <CodeByHand unit={unit} typed={typed} onTyped={onTyped} />
        <p className={styles['source']}>
          <Say k="codes.source" />
        </p>
      </Stack>
    </Dialog>
  );
}

/** One grade, or a whole school. */
type Span = Stage | `${number}`;
const SPANS: readonly Span[] = [...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade): Span => `${grade}`), ...STAGES];
const isStage = (span: Span): span is Stage => STAGES.some((stage) => stage === span);
const gradeOfSpan = (span: Span): number | null => (isStage(span) ? null : Number(span));
const stageOfSpan = (span: Span): Stage => (isStage(span) ? span : stageOfGrade(Number(span)));

function spanLabel(say: ReturnType<typeof useSay>, span: Span): string {
  if (isStage(span)) return say(`codes.grade.${span}`);
  const grade = Number(span);
  return say(`codes.grade.${stageOfGrade(grade)}Of`, { grades: grade > 6 ? grade - 6 : grade });
}

const ALL = 'all';
interface SubjectSelectProps {
  readonly laid: LaidTable | null;
  readonly value: string;
  readonly onValue: (subject: string) => void;
}
function SubjectSelect({ laid, value, onValue }: SubjectSelectProps) {
  const say = useSay();
  const subjects = (laid?.table.subjects ?? []).flatMap(({ digit, name }) => {
    const its = { value: digit, label: name };
    return digit === '1' ? [its, { value: SHOSHA, label: say('codes.subjectShosha') }] : [its];
  });
  return (
    <Select
      label={say('codes.subject')}
      disabled={!laid}
      value={value}
      options={[{ value: ALL, label: say('codes.subjectAll') }, ...subjects]}
      onValue={onValue}
    />
  );
}

/** Said before anybody looks for what is not there. */
function MissingNotice({ laid, subject }: { readonly laid: LaidTable; readonly subject: string }) {
  const say = useSay();
  const digit = subject === SHOSHA ? '1' : subject;
  const missing = laid.table.subjects.filter((each) => each.without > 0 && (subject === ALL || each.digit === digit));
  const names = missing.map(({ name, without }) => say('codes.missingOf', { subject: name, count: without }));
  return (
    names.length > 0 && (
      <Notice title={<Say k="codes.missing" with={{ subjects: names.join('・') }} />}>
        <Say k="codes.missingHelp" />
      </Notice>
    )
  );
}
