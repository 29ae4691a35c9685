// The units that can be copied: those of one's classes, which are here, and those of earlier classes, which only the school has.
import { BookCopy } from 'lucide-react';
import { useState } from 'react';
import { isRefused } from '#domain/refusal.ts';
import { askedWords, bestFirst, folded } from '#domain/search.ts';
import type { UnitParts } from '#domain/unit-parts.ts';
import styles from '#features/teaching/copying.module.css';
import { type Copyable, type CopyGroup, type Earlier, useCopyable } from '#features/teaching/use-copyable.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SearchBox } from '#pieces/search-box.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { Stack } from '#ui/stack.tsx';

export interface ChooseUnitProps {
  readonly classes: readonly Kept<'classGroup'>[];
  readonly first: string;
  readonly onChoose: (parts: UnitParts) => void;
  readonly onClose: () => void;
}
export function ChooseUnit({ classes, first, onChoose, onClose }: ChooseUnitProps) {
  const say = useSay();
  const device = useDevice();
  const { groups, earlier, askAgain } = useCopyable(classes);
  const [typed, setTyped] = useState('');
  /** The unit that is being fetched. */
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<'away' | 'gone' | null>(null);
  const choose = async ({ id, load }: Copyable) => {
    setBusy(id);
    const parts = await load(device);
    setBusy(null);
    if (!isRefused(parts)) onChoose(parts);
    else setFailed(parts.refused === 'later' ? 'away' : 'gone');
  };
  const found = wanted(groups, typed);
  return (
    <Dialog open onClose={onClose} title={<Say k="teaching.copy" />} closeLabel={say('teaching.close')}>
      <Stack gap={4}>
        <p className={styles['hint']}>
          <Say k="teaching.copyHint" />
        </p>
        {failed && <ErrorNote title={<Say k={failed === 'away' ? 'teaching.copyAway' : 'teaching.copyGone'} />} />}
        <SearchBox
          label={say('teaching.copySearch')}
          clearLabel={say('looking.searchClear')}
          value={typed}
          onValue={setTyped}
        />
        {found?.map((group) => (
          <UnitsOfClass key={group.id} group={group} busy={busy} onChoose={(unit) => void choose(unit)} />
        ))}
        {found?.length === 0 && earlier !== 'asking' && (
          <p role="status">
            <Say k={typed.trim() === '' ? 'teaching.copyNone' : 'teaching.templatesNotFound'} />
          </p>
        )}
        <EarlierNote earlier={earlier} onAgain={askAgain} />
        <LinkButton to={`/teaching/templates?class=${first}`} icon={BookCopy}>
          <Say k="teaching.copyTemplates" />
        </LinkButton>
      </Stack>
    </Dialog>
  );
}

interface UnitsOfClassProps {
  readonly group: CopyGroup;
  readonly busy: string | null;
  readonly onChoose: (unit: Copyable) => void;
}
function UnitsOfClass({ group: { id, name, schoolYear, units }, busy, onChoose }: UnitsOfClassProps) {
  const say = useSay();
  const from = say('teaching.copyFrom', { name, year: schoolYear });
  return (
    <section aria-labelledby={`copy-${id}`}>
      <h3 id={`copy-${id}`} className={styles['class']} lang="ja">
        {from}
      </h3>
      <ul className={styles['units']}>
        {units.map((unit) => (
          <li key={unit.id} className={styles['unit']}>
            <Chip>
              <SubjectName subject={unit.subject} />
            </Chip>
            <span className={styles['title']} lang="ja">
              {unit.title}
            </span>
            <Button
              icon={BookCopy}
              busy={busy === unit.id}
              aria-label={say('teaching.copyOneNamed', { from, title: unit.title })}
              onClick={() => onChoose(unit)}
            >
              <Say k="teaching.copyOne" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EarlierNote({ earlier, onAgain }: { readonly earlier: Earlier; readonly onAgain: () => void }) {
  if (earlier === 'here') return null;
  return (
    <div className={styles['earlier']}>
      <p role="status" className={styles['hint']}>
        <Say k={earlier === 'asking' ? 'teaching.copyAsking' : 'teaching.copyAway'} />
      </p>
      {earlier === 'away' && (
        <Button onClick={onAgain}>
          <Say k="teaching.copyAgain" />
        </Button>
      )}
    </div>
  );
}

/** Those that have each of the words; classes without any are left out. */
function wanted(groups: readonly CopyGroup[] | undefined, typed: string): CopyGroup[] | undefined {
  const asked = askedWords(typed.trim());
  return groups
    ?.map((group) => {
      const sought = group.units.map((unit) => ({ unit, text: folded(unit.title), about: folded(unit.subject) }));
      return { ...group, units: bestFirst(sought, asked).map(({ unit }) => unit) };
    })
    .filter(({ units }) => units.length > 0);
}
