// A unit from a template, or a copy of another: its name and class are asked, all the rest is there.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isRefused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type CopiedParts, makeUnitFrom } from '#store/copying.ts';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { Select } from '#ui/select.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextInput } from '#ui/text-input.tsx';

export interface UseTemplateProps {
  readonly parts: CopiedParts;
  readonly isCopy?: boolean;
  readonly classes: readonly Kept<'classGroup'>[];
  /** The class that the teacher comes from. */
  readonly first: string | null;
  readonly onClose: () => void;
}
export function UseTemplate({ parts, isCopy = false, classes, first, onClose }: UseTemplateProps) {
  const device = useDevice();
  const say = useSay();
  const navigate = useNavigate();
  const [title, setTitle] = useState(parts.title);
  const [chosen, setChosen] = useState(first);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const group = classes.find(({ id }) => id === chosen) ?? classes[0];
  const isBlank = title.trim() === '';
  const make = async () => {
    if (!group || isBlank) return;
    setBusy(true);
    const made = await makeUnitFrom(device, { classGroup: group.id, parts, title });
    setBusy(false);
    if (isRefused(made)) setWhy(say(`refusal.${made.refused}`));
    else void navigate(`/teaching/${made.id}`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Say k={isCopy ? 'teaching.copy' : 'teaching.templateUseTitle'} />}
      closeLabel={say('teaching.close')}
      actions={
        <>
          <Button onClick={onClose}>
            <Say k="teaching.cancel" />
          </Button>
          <Button variant="primary" busy={busy} disabled={!group} onClick={() => void make()}>
            <Say k="teaching.makeIt" />
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {why !== null && <ErrorNote title={<Say k="teaching.refused" with={{ why }} />} />}
        {!group && <ErrorNote title={<Say k="teaching.noClass" />} />}
        <TextInput
          label={say('teaching.unitTitle')}
          hint={say('teaching.unitTitleHint')}
          error={isBlank && say('teaching.titleMissing')}
          lang="ja"
          maxLength={60}
          value={title}
          onValue={setTitle}
          data-focus-first
        />
        {group && classes.length > 1 && (
          <Select
            label={say('teaching.templateClass')}
            value={group.id}
            options={classes.map(({ id, name }) => ({ value: id, label: name }))}
            onValue={setChosen}
          />
        )}
      </Stack>
    </Dialog>
  );
}
