// What the child calls it and says about it: kept as it is typed.

import { BothKept } from '#pieces/both-kept.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type Autosave, useAutosave } from '#pieces/use-autosave.ts';
import type { Kept } from '#store/database.ts';
import { retitleWork } from '#store/works.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextInput } from '#ui/text-input.tsx';

export function WorkWords({ work }: { readonly work: Kept<'work'> }) {
  const device = useDevice();
  const say = useSay();
  const title = useAutosave({
    field: `work/${work.id}/title`,
    stored: work.title,
    save: (words) => retitleWork(device, work.id, { title: words }),
  });
  const words = useAutosave({
    field: `work/${work.id}/words`,
    stored: work.words,
    save: (said, from) => retitleWork(device, work.id, { words: said }, { words: from }),
  });
  return (
    <>
      <TextInput
        {...title.bind}
        lang="ja"
        label={<Say k="work.name" />}
        placeholder={say('work.namePlaceholder')}
        maxLength={200}
        error={title.state === 'refused' && <NotKept autosave={title} />}
      />
      <BothKept of={work} />
      <TextArea
        {...words.bind}
        label={<Say k="work.words" />}
        placeholder={say('work.wordsPlaceholder')}
        hint={<Say k="work.kept" />}
        error={words.state === 'refused' && <NotKept autosave={words} />}
        rows={2}
      />
    </>
  );
}

function NotKept({ autosave: { refused } }: { readonly autosave: Autosave }) {
  if (refused === null) return <Say k="record.notSaved" />;
  return <Say k={refused === 'full' ? 'record.full' : 'record.refused'} />;
}
