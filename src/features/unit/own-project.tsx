// What only the child can do with a project of their own: one more pass through the loop, and to finish.
import { Flag, Plus, Sprout } from 'lucide-react';
import styles from '#features/unit/unit-page.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import type { Kept } from '#store/database.ts';
import { addProjectLesson, closeProject } from '#store/projects.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

export function OwnProject({ unit }: { readonly unit: Kept<'unit'> }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const { once } = useOnce();
  if (unit.owner !== device.session.person) return null;
  const finish = async () => {
    if (await closeProject(device, unit.id, true)) return;
    toast({
      words: say('projects.finished'),
      action: (
        <Button onClick={() => void closeProject(device, unit.id, false)}>
          <Say k="projects.undo" />
        </Button>
      ),
    });
  };
  if (unit.state === 'closed') {
    return (
      <div className={styles['own']}>
        <Button icon={Sprout} onClick={() => void closeProject(device, unit.id, false)}>
          <Say k="projects.resume" />
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['own']}>
      <Button icon={Plus} onClick={() => void once(() => addProjectLesson(device, unit.id))}>
        <Say k="projects.again" />
      </Button>
      <Button variant="quiet" icon={Flag} onClick={() => void finish()}>
        <Say k="projects.finish" />
      </Button>
    </div>
  );
}
