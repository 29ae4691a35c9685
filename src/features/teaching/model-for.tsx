// 個に応じた手本: whom a model is meant for. Meant for some, it is on no other child's device.
import { Users } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { PickGroups } from '#pieces/pick-groups.tsx';
import { PupilName } from '#pieces/pupil-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { type Pupil, pupilsOf } from '#store/roster.ts';
import { changeModel } from '#store/teaching-models.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Stack } from '#ui/stack.tsx';
import { useToast } from '#ui/toast.tsx';

export interface ModelForProps {
  readonly model: Kept<'model'>;
  readonly classGroup: string;
}
export function ModelFor({ model, classGroup }: ModelForProps) {
  const say = useSay();
  const [choosing, setChoosing] = useState(false);
  const pupils = useLive((device) => pupilsOf(device, classGroup), [classGroup]);
  const named = pupils?.filter(({ id }) => model.for.includes(id)) ?? [];
  return (
    <div className={styles['for']}>
      <p>
        {model.for.length === 0 ? (
          <Say k="teaching.forAll" />
        ) : (
          <>
            <Say k="teaching.forSome" with={{ count: model.for.length }} />{' '}
            <span lang="ja" className={styles['counts']}>
              {named.map(({ displayName }) => displayName).join('、')}
            </span>
          </>
        )}
      </p>
      <Button
        icon={Users}
        aria-label={say('teaching.forNamed', { what: model.title })}
        onClick={() => setChoosing(true)}
      >
        <Say k="teaching.for" />
      </Button>
      {choosing && pupils && (
        <Choose model={model} classGroup={classGroup} pupils={pupils} onClose={() => setChoosing(false)} />
      )}
    </div>
  );
}

interface ChooseProps {
  readonly model: Kept<'model'>;
  readonly classGroup: string;
  /** By 出席番号. */
  readonly pupils: readonly Pupil[];
  readonly onClose: () => void;
}
function Choose({ model, classGroup, pupils, onClose }: ChooseProps) {
  const say = useSay();
  const mean = useMeanFor(model);
  const [whom, setWhom] = useState<'all' | 'some'>(model.for.length === 0 ? 'all' : 'some');
  const [chosen, setChosen] = useState<readonly string[]>(model.for);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const isNobody = whom === 'some' && chosen.length === 0;
  const decide = () => {
    onClose();
    void mean(whom === 'all' ? [] : chosen);
  };
  const actions = (
    <>
      <Button onClick={onClose}>
        <Say k="teaching.cancel" />
      </Button>
      <Button variant="primary" disabled={isNobody} onClick={decide}>
        <Say k="teaching.forDecide" />
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Say k="teaching.forNamed" with={{ what: model.title }} />}
      closeLabel={say('teaching.close')}
      actions={actions}
    >
      <Stack gap={4}>
        <Segmented
          label={<Say k="teaching.for" />}
          hideLabel
          value={whom}
          onValue={setWhom}
          options={[
            { value: 'all', label: <Say k="teaching.forAll" /> },
            { value: 'some', label: <Say k="teaching.forChosen" /> },
          ]}
        />
        {whom === 'some' && (
          <fieldset className={styles['choices']}>
            <legend className={styles['legend']}>
              <Say k="teaching.forPupils" with={{ count: chosen.length }} />
            </legend>
            <PickGroups
              classGroup={classGroup}
              pupils={pupils.map(({ id }) => id)}
              chosen={new Set(chosen)}
              onChosen={(next) => setChosen([...next])}
            />
            <div className={styles['pupils']}>
              {pupils.map((pupil) => (
                <label key={pupil.id} className={styles['choice']}>
                  <input type="checkbox" checked={chosen.includes(pupil.id)} onChange={() => toggle(pupil.id)} />
                  <PupilName pupil={pupil} />
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <p className={styles['hint']} role="status">
          <Say k={isNobody ? 'teaching.forNobody' : whom === 'some' ? 'teaching.forSomeHint' : 'teaching.forAllHint'} />
        </p>
      </Stack>
    </Dialog>
  );
}

/** @returns says whom it is meant for from now on, and offers to take that back */
function useMeanFor(model: Kept<'model'>) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const before = model.for;
  return async (pupils: readonly string[]) => {
    const refused = await changeModel(device, model.id, { for: [...pupils] });
    if (refused) {
      toast({ words: say('teaching.refused', { why: say(`refusal.${refused.refused}`) }), tone: 'bad' });
      return;
    }
    const undo = async () => {
      await changeModel(device, model.id, { for: [...before] });
      toast({ words: say('feedback.restored') });
    };
    const count = pupils.length;
    toast({
      words:
        count === 0
          ? say('teaching.isForAll', { what: model.title })
          : say('teaching.isForSome', { what: model.title, count }),
      action: (
        <Button onClick={() => void undo()}>
          <Say k="teaching.undo" />
        </Button>
      ),
    });
  };
}
