// A code that is not in the table, typed or pasted. What is wrong is said, and what was typed stays.
import { Plus } from 'lucide-react';
import { type Dispatch, type SetStateAction, type SubmitEvent, useState } from 'react';
import { codesIn, type NoCode } from '#domain/course-code.ts';
import type { Refused } from '#domain/refusal.ts';
import styles from '#features/teaching/codes.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { addCodes } from '#store/unit-codes.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-area.tsx';

export interface CodeByHandProps {
  readonly unit: Kept<'unit'>;
  readonly typed: string;
  readonly onTyped: Dispatch<SetStateAction<string>>;
}
export function CodeByHand({ unit, typed, onTyped }: CodeByHandProps) {
  const device = useDevice();
  const say = useSay();
  const [trouble, setTrouble] = useState<NoCode | Refused | null>(null);
  /** How many the last press added. */
  const [added, setAdded] = useState<number | null>(null);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const { codes, wrong } = codesIn(typed);
    const fresh = codes.filter((code) => !unit.courseOfStudyCodes.includes(code));
    const refused = wrong ?? (fresh.length > 0 ? await addCodes(device, unit.id, fresh) : null);
    setTrouble(refused);
    setAdded(refused || codes.length === 0 ? null : fresh.length);
    // What was typed meanwhile stays.
    if (!refused) onTyped((now) => (now === typed ? '' : now));
  };
  return (
    <form className={styles['by-hand']} onSubmit={(event) => void add(event)}>
      <TextArea
        label={say('codes.byHand')}
        hint={say('codes.byHandHint')}
        error={trouble && <TroubleWords of={trouble} />}
        rows={1}
        lang="en"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={MOST}
        value={typed}
        onValue={(words) => {
          onTyped(words);
          setTrouble(null);
          setAdded(null);
        }}
      />
      <div className={styles['by-hand-acts']}>
        <Button type="submit" icon={Plus}>
          <Say k="codes.add" />
        </Button>
        <span role="status">
          {added !== null &&
            (added > 0 ? <Say k="codes.added" with={{ count: added }} /> : <Say k="codes.thereAlready" />)}
        </span>
      </div>
    </form>
  );
}
/** As many as a unit holds would come to less. */
const MOST = 4000;
/** A whole page may have been pasted. */
const SHOWN = 40;

function TroubleWords({ of }: { readonly of: NoCode | Refused }) {
  if ('refused' in of) return <Say k="codes.refused" with={{ why: { say: `refusal.${of.refused}` } }} />;
  const typed = of.typed.length > SHOWN ? `${of.typed.slice(0, SHOWN)}…` : of.typed;
  if (of.why === 'chars') return <Say k="codes.wrong.chars" with={{ typed, count: of.typed.length }} />;
  return <Say k={`codes.wrong.${of.why}`} with={{ typed }} />;
}
