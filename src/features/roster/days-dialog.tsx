// First and last day of somebody in a class, for the school's admin: a teacher who takes over for a week, a child who moves on.
// With the day rights begin and end, so it is said at the school, for every device at once.
import { type FormEvent, useState } from 'react';
import styles from '#features/roster/roster.module.css';
import { useSchoolDay } from '#features/roster/use-school-day.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { doorOf } from '#remote/http.ts';
import { enroll } from '#remote/roster.ts';
import type { Kept } from '#store/database.ts';
import type { Enrolled } from '#store/school-roster.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Select } from '#ui/select.tsx';
import { TextInput } from '#ui/text-input.tsx';

interface DaysDialogProps {
  readonly group: Kept<'classGroup'>;
  /** Null: somebody new, one of `teachers`. */
  readonly who: Enrolled | null;
  readonly teachers: readonly Kept<'person'>[];
  readonly onClose: () => void;
}
export function DaysDialog({ group, who, teachers, onClose }: DaysDialogProps) {
  const say = useSay();
  const { session } = useDevice();
  const today = useSchoolDay();
  const [person, setPerson] = useState(who?.id ?? teachers[0]?.id ?? '');
  const [from, setFrom] = useState(who?.from ?? today);
  const [last, setLast] = useState(who?.last ?? '');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<'away' | 'refused' | null>(null);
  const isBackwards = last !== '' && last < from;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (from === '' || isBackwards) return;
    setBusy(true);
    const asked = { person, classGroup: group.id, from, last: last === '' ? null : last };
    const answer = await enroll(doorOf(session.person), asked);
    setBusy(false);
    if (answer.kind === 'accepted') onClose();
    else setFailed(answer.kind === 'refused' ? 'refused' : 'away');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        <Say k={who ? 'roster.daysOf' : 'roster.addTitle'} with={{ name: who?.displayName ?? '', group: group.name }} />
      }
      closeLabel={say('roster.close')}
    >
      <form className={styles['form']} onSubmit={(event) => void save(event)}>
        {who === null && (
          <Select
            data-focus-first
            label={<Say k="roster.teacher" />}
            value={person}
            options={teachers.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            onValue={setPerson}
          />
        )}
        <TextInput type="date" required label={<Say k="roster.firstDay" />} value={from} onValue={setFrom} />
        <TextInput
          type="date"
          label={<Say k="roster.lastDay" />}
          hint={<Say k="roster.lastDayHint" />}
          error={isBackwards && <Say k="roster.backwards" />}
          min={from}
          value={last}
          onValue={setLast}
        />
        <div className={styles['ways']}>
          <Button disabled={last === today} onClick={() => setLast(today)}>
            <Say k="roster.endToday" />
          </Button>
          <Button disabled={last === ''} onClick={() => setLast('')}>
            <Say k="roster.noEnd" />
          </Button>
        </div>
        <p className={styles['soft']}>
          <Say k={who && who.number !== null ? 'roster.whatPupil' : 'roster.whatTeacher'} />
        </p>
        {failed && (
          <Notice tone="bad">
            <Say k={failed === 'away' ? 'roster.away' : 'roster.refused'} />
          </Notice>
        )}
        <Button variant="primary" type="submit" busy={busy} disabled={from === '' || person === ''}>
          <Say k="roster.save" />
        </Button>
      </form>
    </Dialog>
  );
}
