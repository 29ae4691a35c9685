// The subject: one of the list, or the school's own word.
import type { ReactNode } from 'react';
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
export const SUBJECT_CHARS = 40;

export interface SubjectFieldProps {
  readonly value: string;
  readonly onValue: (subject: string) => void;
  /** The field for the school's own word; one that holds `value` itself unless told. */
  readonly own?: ReactNode;
}
export function SubjectField({ value, onValue, own }: SubjectFieldProps) {
  const say = useSay();
  const known = isListed(value);
  return (
    <>
      <Select<Choice>
        label={say('teaching.subject')}
        value={known ? (value as Choice) : OTHER}
        options={[
          ...SUBJECTS.map((subject) => ({ value: subject, label: say(`subjects.${subject}`) })),
          { value: OTHER, label: say('teaching.subjectOther') },
        ]}
        onValue={(choice) => onValue(choice === OTHER ? '' : choice)}
      />
      {!known &&
        (own ?? (
          <TextInput
            label={say('teaching.subjectOwn')}
            lang="ja"
            maxLength={SUBJECT_CHARS}
            value={value}
            onValue={onValue}
          />
        ))}
    </>
  );
}

/** Not the school's own word. */
export const isListed = (subject: string): boolean => SUBJECTS.some((each) => each === subject);
