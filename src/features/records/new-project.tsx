// じぶんの けんきゅう begins with a name; its first lesson is there at once, and the goal is asked for as in any other.
import { Sprout } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { isRefused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { makeProject, OWN_PROJECT } from '#store/projects.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextInput } from '#ui/text-input.tsx';

const MOST = 40;

export function NewProject() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const form = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button icon={Sprout} onClick={() => setOpen(true)}>
        <Say k="projects.begin" />
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={<Say k="projects.begin" />}
        closeLabel={say('projects.close')}
        actions={
          <>
            <Button onClick={close}>
              <Say k="projects.cancel" />
            </Button>
            <Button type="submit" form={form} variant="primary">
              <Say k="projects.go" />
            </Button>
          </>
        }
      >
        <Naming form={form} />
      </Dialog>
    </>
  );
}

function Naming({ form }: { readonly form: string }) {
  const device = useDevice();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [isBlank, setBlank] = useState(false);
  const { once } = useOnce();
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setBlank(true);
    const made = await once(() => makeProject(device, { title, subject: OWN_PROJECT }));
    if (made && !isRefused(made)) void navigate(`/units/${made.id}`);
  };
  return (
    <form id={form} onSubmit={(event) => void begin(event)}>
      <Stack>
        <p>
          <Say k="projects.beginHint" />
        </p>
        <TextInput
          label={<Say k="projects.name" />}
          hint={<Say k="projects.nameHint" />}
          error={isBlank && <Say k="projects.nameIt" />}
          data-focus-first
          lang="ja"
          autoComplete="off"
          maxLength={MOST}
          value={title}
          onValue={(next) => {
            setTitle(next);
            setBlank(false);
          }}
        />
      </Stack>
    </form>
  );
}
