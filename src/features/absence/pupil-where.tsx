// One child in one lesson: in the room, away, at another place; and a word that lies with what waits for them.
import { ScrollText, Send } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { WHEREABOUTS, type Whereabouts } from '#domain/records/absence.ts';
import styles from '#features/absence/absence.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { KeptChoice } from '#pieces/kept-choice.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useDraft } from '#pieces/use-draft.ts';
import { type MissedAt, markWhereabouts } from '#store/absences.ts';
import type { Kept } from '#store/database.ts';
import type { Pupil } from '#store/roster.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { useToast } from '#ui/toast.tsx';

export interface PupilWhereProps {
  readonly pupil: Pupil;
  readonly at: MissedAt;
  readonly marked: Kept<'absence'> | null;
}
export function PupilWhere({ pupil, at, marked }: PupilWhereProps) {
  const device = useDevice();
  const say = useSay();
  const [trouble, setTrouble] = useState<string | null>(null);
  const where = marked?.whereabouts ?? 'here';
  const name = pupil.displayName;
  const mark = async (whereabouts: Whereabouts) => {
    const refused = await markWhereabouts(device, at, { whereabouts });
    setTrouble(refused && say('absence.notKept', { why: say(`refusal.${refused.refused}`) }));
    return refused;
  };
  return (
    <li className={styles['pupil']}>
      <span className={styles['name']} lang="ja" aria-hidden>
        <span className={styles['number']}>{pupil.number}</span>
        {name}
      </span>
      <KeptChoice<Whereabouts>
        label={<span lang="ja">{say('absence.whereOf', { name })}</span>}
        hideLabel
        options={WHEREABOUTS.map((value) => ({ value, label: <Say k={`absence.where.${value}`} /> }))}
        value={where}
        onValue={mark}
      />
      <Link
        to={`/pupils/${pupil.id}/report`}
        className={styles['to-report']}
        aria-label={say('absence.reportOf', { name })}
      >
        <Icon of={ScrollText} />
      </Link>
      {marked && where !== 'here' && (
        <WordTo key={marked.id} name={name} at={at} stored={marked.words} onTrouble={setTrouble} />
      )}
      {trouble !== null && <Notice tone="bad">{trouble}</Notice>}
    </li>
  );
}

interface WordToProps {
  readonly name: string;
  readonly at: MissedAt;
  readonly stored: string;
  readonly onTrouble: (why: string | null) => void;
}
function WordTo({ name, at, stored, onTrouble }: WordToProps) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const draft = useDraft(`absence/${at.pupil}/${at.lesson}`, stored);
  const send = async () => {
    const refused = await markWhereabouts(device, at, { words: draft.words.trim() });
    onTrouble(refused && say('absence.notKept', { why: say(`refusal.${refused.refused}`) }));
    if (refused) return;
    draft.settle();
    toast({ words: <Say k="absence.sent" /> });
  };
  return (
    <span className={styles['word']}>
      <TextInput
        label={<Say k="absence.words" with={{ name }} />}
        lang="ja"
        maxLength={200}
        value={draft.words}
        onValue={draft.write}
      />
      <Button icon={Send} disabled={draft.words.trim() === stored} onClick={() => void send()}>
        <Say k="absence.send" />
      </Button>
    </span>
  );
}
