// A new unit: enough to begin with, by the flow that its subject usually has. It is a draft until the teacher opens it.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isRefused } from '#domain/refusal.ts';
import { FlowField } from '#features/teaching/flow-field.tsx';
import { FIRST_SUBJECT, SubjectField } from '#features/teaching/subject-field.tsx';
import { UNIT_FLOWS } from '#features/teaching/unit-flows.ts';
import { useFlow } from '#features/teaching/use-flow.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { makeUnit } from '#store/teaching.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextInput } from '#ui/text-input.tsx';

const MOST_LESSONS = 30;

export interface NewUnitProps {
  readonly open: boolean;
  readonly classGroup: string;
  readonly onClose: () => void;
}
export function NewUnit({ open, classGroup, onClose }: NewUnitProps) {
  const say = useSay();
  const device = useDevice();
  const navigate = useNavigate();
  const [subject, setSubject] = useState<string>(FIRST_SUBJECT);
  const [title, setTitle] = useState('');
  const [lessons, setLessons] = useState('4');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const { own, flow, choose, points, setPoints } = useFlow(classGroup, subject);
  const make = async () => {
    setTried(true);
    if (title.trim() === '') return;
    setBusy(true);
    const count = Math.min(Math.max(Math.trunc(Number(lessons)) || 0, 0), MOST_LESSONS);
    const made = await makeUnit(device, {
      classGroup,
      subject,
      title,
      flow: flow ?? '',
      lessons: flow ? UNIT_FLOWS[flow].lessons : Array.from({ length: count }, () => ({})),
      points: points.split('\n'),
    });
    setBusy(false);
    if (isRefused(made)) setWhy(say(`refusal.${made.refused}`));
    else void navigate(`/teaching/${made.id}`);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<Say k="teaching.make" />}
      closeLabel={say('teaching.close')}
      actions={
        <>
          <Button onClick={onClose}>
            <Say k="teaching.cancel" />
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void make()}>
            <Say k="teaching.makeIt" />
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {why !== null && <ErrorNote title={<Say k="teaching.refused" with={{ why }} />} />}
        <SubjectField value={subject} onValue={setSubject} />
        <TextInput
          label={say('teaching.unitTitle')}
          hint={say('teaching.unitTitleHint')}
          error={tried && title.trim() === '' ? say('teaching.titleMissing') : undefined}
          lang="ja"
          maxLength={60}
          value={title}
          onValue={setTitle}
        />
        <FlowField own={own} value={flow} onValue={choose} />
        {flow === null && <LessonCount value={lessons} onValue={setLessons} />}
        <TextArea
          label={say('teaching.pointsOfUnit')}
          hint={say('teaching.pointsOfUnitHint')}
          lang="ja"
          rows={3}
          value={points}
          onValue={setPoints}
        />
      </Stack>
    </Dialog>
  );
}

interface LessonCountProps {
  readonly value: string;
  readonly onValue: (count: string) => void;
}
function LessonCount({ value, onValue }: LessonCountProps) {
  const say = useSay();
  return (
    <TextInput
      label={say('teaching.lessonCount')}
      type="number"
      inputMode="numeric"
      min={0}
      max={MOST_LESSONS}
      value={value}
      onValue={onValue}
    />
  );
}
