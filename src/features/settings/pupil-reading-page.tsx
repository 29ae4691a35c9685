// How a pupil reads, set by a teacher of theirs: furigana, letters, contrast, motion, hand. It reaches the pupil's devices with the
// next pull; the pupil may choose otherwise, and what was chosen last stands.
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { FuriganaChoice } from '#features/settings/furigana-choice.tsx';
import { LookChoices } from '#features/settings/look-choices.tsx';
import styles from '#features/settings/reading-choices.module.css';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { ReadingProvider, useReading } from '#pieces/reading-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Device } from '#store/device.ts';
import { type Choices, choicesOf, chooseSettings, gradeOf } from '#store/settings.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { readingMode } from '#words/furigana.ts';

/** @returns null when there is no such pupil here */
async function findPupil(device: Device, id: string) {
  const pupil = await device.db.records('person').get(id);
  if (!pupil || pupil.trashed || pupil.role !== 'pupil') return null;
  const [choices, grade] = await Promise.all([choicesOf(device, id), gradeOf(device, id)]);
  return { pupil, choices, grade };
}

export function PupilReadingPage() {
  const device = useDevice();
  const say = useSay();
  const reading = useReading();
  const { pupil: id = '' } = useParams();
  const found = useLive((opened) => findPupil(opened, id), [id]);
  const [failed, setFailed] = useState(false);
  if (found === undefined) return <PageSkeleton framed title={say('path.loading')} />;
  if (found === null) {
    return (
      <>
        <PageHead title={<Say k="path.reading" />} tab={say('path.reading')} />
        <EmptyState icon={UserRound} title={<Say k="path.readingNobody" />} />
      </>
    );
  }
  const { pupil, choices, grade } = found;
  const choose = (values: Partial<Choices>) => {
    const kept = chooseSettings(device, values, id);
    kept.then(
      (refused) => setFailed(refused !== null),
      () => setFailed(true),
    );
    return kept;
  };
  // The sample stands as the pupil will see it.
  const asPupil = { ...reading, mode: readingMode(choices.furigana, grade ?? 1) };
  return (
    <>
      <PageHead
        title={<Say k="path.reading" />}
        tab={say('path.reading')}
        back={
          <BackLink to="/roster">
            <Say k="path.readingBack" />
          </BackLink>
        }
        aside={<span lang="ja">{pupil.displayName}</span>}
      />
      <Card aria-label={pupil.displayName}>
        <p className={styles['hint']}>
          <Say k="path.readingHint" />
        </p>
        {failed && (
          <Notice tone="bad">
            <Say k="path.readingNotKept" />
          </Notice>
        )}
        <div className={styles['questions']}>
          <ReadingProvider value={asPupil}>
            <FuriganaChoice choices={choices} choose={choose} />
          </ReadingProvider>
          <LookChoices choices={choices} choose={choose} />
        </div>
      </Card>
    </>
  );
}
