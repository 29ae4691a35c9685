// The subject: one of the list, or the school's own word.
import { useSay } from '#pieces/say.tsx';
import { Select } from '#ui/select.tsx';
import { TextInput } from '#ui/text-input.tsx';

const SUBJECTS = [
  'shosha',
  'kokugo',
  'shakai',
  'sansu',
  'rika',
  'seikatsu',
  'ongaku',
  'zuko',
  'taiiku',
  'gaikokugo',
  'sogo',
] as const;
const OTHER = 'other';
type Choice = (typeof SUBJECTS)[number] | typeof OTHER;
export const FIRST_SUBJECT = SUBJECTS[0];

export interface SubjectFieldProps {
  readonly value: string;
  readonly onValue: (subject: string) => void;
}
export function SubjectField({ value, onValue }: SubjectFieldProps) {
  const say = useSay();
  const known = SUBJECTS.find((subject) => subject === value);
  return (
    <>
      <Select<Choice>
        label={say('teaching.subject')}
        value={known ?? OTHER}
        options={[
          ...SUBJECTS.map((subject) => ({ value: subject, label: say(`subjects.${subject}`) })),
          { value: OTHER, label: say('teaching.subjectOther') },
        ]}
        onValue={(choice) => onValue(choice === OTHER ? '' : choice)}
      />
      {!known && (
        <TextInput label={say('teaching.subjectOwn')} lang="ja" maxLength={40} value={value} onValue={onValue} />
      )}
    </>
  );
}
