// What was found in the table, each to be chosen or taken off by one press.
import { useState } from 'react';
import type { CourseItem } from '#domain/course-table.ts';
import type { Refused } from '#domain/refusal.ts';
import { askedWords } from '#domain/search.ts';
import styles from '#features/teaching/codes.module.css';
import { CourseWhole, CourseWords } from '#features/teaching/course-words.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import type { Kept } from '#store/database.ts';
import { addCodes, removeCode } from '#store/unit-codes.ts';
import { Button } from '#ui/button.tsx';
import { ErrorNote } from '#ui/error-note.tsx';

/** A table has more than two thousand. */
const AT_ONCE = 40;

export interface CodeResultsProps {
  readonly unit: Kept<'unit'>;
  readonly items: readonly CourseItem[];
  readonly asked: string;
}
export function CodeResults({ unit, items, asked }: CodeResultsProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const [refused, setRefused] = useState<Refused | null>(null);
  const words = askedWords(asked.trim());
  const left = items.length - shown;
  return (
    <div className={styles['results']}>
      <p role="status" className={styles['found']}>
        {items.length > 0 ? <Say k="codes.found" with={{ count: items.length }} /> : <Say k="codes.none" />}
      </p>
      {refused && <ErrorNote title={<Say k="codes.refused" with={{ why: { say: `refusal.${refused.refused}` } }} />} />}
      <ul className={styles['items']}>
        {items.slice(0, shown).map((item) => (
          <FoundItem key={item.code} unit={unit} item={item} asked={words} onRefused={setRefused} />
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>
          <Say k="codes.more" with={{ count: left }} />
        </Button>
      )}
    </div>
  );
}

interface FoundItemProps {
  readonly unit: Kept<'unit'>;
  readonly item: CourseItem;
  readonly asked: readonly string[];
  readonly onRefused: (refused: Refused | null) => void;
}
function FoundItem({ unit, item, asked, onRefused }: FoundItemProps) {
  const device = useDevice();
  const { code } = item;
  const [isChosen, choose] = useChoice(unit.courseOfStudyCodes.includes(code), async (chosen) => {
    const refused = chosen ? await addCodes(device, unit.id, [code]) : await removeCode(device, unit.id, code);
    onRefused(refused);
    return refused;
  });
  return (
    <li>
      <label className={styles['press']}>
        <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.currentTarget.checked)} />
        <CourseWords item={item} asked={asked} />
      </label>
      <CourseWhole text={item.text} />
    </li>
  );
}
