// The subject of a unit that is there. What is typed is kept as it is typed; a choice from the list shows at once.
import { useRef } from 'react';
import { KeptInput } from '#features/teaching/kept-input.tsx';
import { isListed, SUBJECT_CHARS, SubjectField } from '#features/teaching/subject-field.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import type { Kept } from '#store/database.ts';
import { changeUnit } from '#store/teaching.ts';

export function UnitSubject({ unit: { id, subject } }: { readonly unit: Kept<'unit'> }) {
  const device = useDevice();
  const say = useSay();
  const [shown, choose] = useChoice(subject, (chosen) => changeUnit(device, id, { subject: chosen }));
  /** The last word is the list's: the field that goes away then must not bring its own back. */
  const fromList = useRef(false);
  const pick = (chosen: string) => {
    fromList.current = isListed(chosen);
    choose(chosen);
  };
  const keep = async (words: string) => (fromList.current ? null : changeUnit(device, id, { subject: words }));
  return (
    <SubjectField
      value={shown}
      onValue={pick}
      own={
        <KeptInput
          field={`unit/${id}/subject`}
          label={say('teaching.subjectOwn')}
          stored={isListed(subject) ? '' : subject}
          maxLength={SUBJECT_CHARS}
          save={keep}
        />
      }
    />
  );
}
