// One はん: its name, what it is for, and the class's children to put in or take out by a tap.
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import styles from '#features/groups/groups.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { PupilName } from '#pieces/pupil-name.tsx';
import { Say } from '#pieces/say.tsx';
import { useAutosave } from '#pieces/use-autosave.ts';
import { useChoice } from '#pieces/use-choice.ts';
import { changeGroup, type GroupHere, type GroupsHere, seatPupil } from '#store/groups.ts';
import type { Pupil } from '#store/roster.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { TextInput } from '#ui/text-input.tsx';

export interface GroupPanelProps {
  readonly open: GroupHere;
  readonly here: GroupsHere;
  readonly onThrow: () => void;
}
export function GroupPanel({ open: { group }, here: { pupils, groups }, onThrow }: GroupPanelProps) {
  const heading = useId();
  const others = groups.filter((each) => each.group.id !== group.id);
  const elsewhere = (pupil: Pupil) =>
    others.flatMap((each) => (each.members.some(({ id }) => id === pupil.id) ? [each.group.name] : []));
  return (
    <Card aria-labelledby={heading} className={styles['panel']}>
      <h2 id={heading} lang="ja" className={styles['title']}>
        {group.name}
      </h2>
      <div className={styles['fields']}>
        <Name id={group.id} name={group.name} />
        <Purpose id={group.id} purpose={group.purpose} />
      </div>
      <fieldset className={styles['seats']}>
        <legend className={styles['legend']}>
          <Say k="groups.members" />
        </legend>
        {pupils.map((pupil) => (
          <Seat
            key={pupil.id}
            group={group.id}
            pupil={pupil}
            isIn={group.members.includes(pupil.id)}
            elsewhere={elsewhere(pupil)}
          />
        ))}
      </fieldset>
      <Button variant="quiet" icon={Trash2} className={styles['throw']} onClick={onThrow}>
        <Say k="groups.throw" />
      </Button>
    </Card>
  );
}

interface SeatProps {
  readonly group: string;
  readonly pupil: Pupil;
  readonly isIn: boolean;
  /** Names of the other はん that the child is in. */
  readonly elsewhere: readonly string[];
}
function Seat({ group, pupil, isIn, elsewhere }: SeatProps) {
  const device = useDevice();
  const [shown, seat] = useChoice(isIn, (next) => seatPupil(device, group, pupil.id, next));
  return (
    <label className={styles['seat']}>
      <input
        type="checkbox"
        className={styles['box']}
        checked={shown}
        onChange={(event) => seat(event.currentTarget.checked)}
      />
      <PupilName pupil={pupil} />
      {elsewhere.map((name) => (
        <Chip key={name}>
          <span lang="ja">{name}</span>
        </Chip>
      ))}
    </label>
  );
}

function Name({ id, name }: { readonly id: string; readonly name: string }) {
  const device = useDevice();
  const save = (words: string) => changeGroup(device, id, { name: words });
  const { bind, refused } = useAutosave({ field: `group/${id}/name`, stored: name, save });
  const error = refused && <Say k="groups.nameIt" />;
  return <TextInput {...bind} label={<Say k="groups.name" />} lang="ja" maxLength={40} error={error} />;
}

function Purpose({ id, purpose }: { readonly id: string; readonly purpose: string }) {
  const device = useDevice();
  const save = (words: string) => changeGroup(device, id, { purpose: words });
  const { bind } = useAutosave({ field: `group/${id}/purpose`, stored: purpose, save });
  return (
    <TextInput
      {...bind}
      label={<Say k="groups.purpose" />}
      hint={<Say k="groups.purposeHint" />}
      lang="ja"
      maxLength={40}
    />
  );
}
