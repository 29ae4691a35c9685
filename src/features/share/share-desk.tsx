// One share of one's own: where it shall go, and what is in it.
import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { isRefused } from '#domain/refusal.ts';
import { WRITING } from '#domain/writing-subjects.ts';
import { placesIn } from '#features/share/places-in.ts';
import styles from '#features/share/share-page.module.css';
import { thingsOf } from '#features/share/use-shares.ts';
import { type Captured, keepCaptured } from '#pieces/captured.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { GivenEnd } from '#pieces/given-refused-acts.tsx';
import { GivenThings } from '#pieces/given-things.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Given } from '#pieces/use-given-door.ts';
import { useLive } from '#pieces/use-live.ts';
import { dropShare, dropSharedFile, type Share } from '#store/shared-things.ts';
import { todaysPlanOf } from '#store/todays-plan.ts';
import { nextStageIn } from '#store/works.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { Select } from '#ui/select.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';

export function ShareDesk({ share, onDone }: { readonly share: Share; readonly onDone: () => void }) {
  const say = useSay();
  const device = useDevice();
  const toast = useToast();
  const navigate = useNavigate();
  const plan = useLive(async (here) => todaysPlanOf(here), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasKept, setHasKept] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  const things = useThings(share);
  if (!plan || !things.waiting) return <Skeleton shape="card" />;
  const places = placesIn(plan);
  const place = places.find(({ lesson }) => lesson === chosen) ?? places[0];
  const throwAway = () => void dropShare(share.id).then(onDone, onDone);
  if (!place || things.waiting.length === 0) {
    return (
      <Card as="div" className={styles['ask']}>
        <Notice>
          <Say k={place ? 'share.gone' : 'share.noLesson'} />
        </Notice>
        <Button variant="quiet" icon={Trash2} onClick={throwAway}>
          <Say k="share.throw" />
        </Button>
      </Card>
    );
  }
  const keep = async (captured: Captured) => {
    const stage = await nextStageIn(device, place.lesson);
    const made = await keepCaptured(device, captured, { unit: place.unit, lesson: place.lesson, stage });
    if (!isRefused(made)) toast({ words: <Say k="share.kept" /> });
    return made;
  };
  const finish = async (end: GivenEnd) => {
    const isLast = things.waiting?.length === 1;
    const [first] = things.waiting ?? [];
    const kept = hasKept || end === 'kept';
    setHasKept(kept);
    const waits = isLeft || end === 'later';
    setIsLeft(waits);
    things.next();
    // Kept twice is better than lost: it leaves only after it is a work, or on the person's word.
    if (end !== 'later')
      await (first?.kind === 'file' ? dropSharedFile(share.id, first.id) : dropShare(share.id)).catch(() => undefined);
    if (!isLast) return;
    if (kept) void navigate(`/units/${place.unit}/lessons/${place.lesson}/record?step=work`);
    else if (waits) void navigate('/');
    else onDone();
  };
  return (
    <Card as="div" className={styles['desk']}>
      <Select
        label={<Say k="share.where" />}
        value={place.lesson}
        onValue={setChosen}
        options={places.map(({ lesson, title, number, isNow }) => ({
          value: lesson,
          label: say(isNow ? 'share.placeNow' : 'share.place', { title, number }),
        }))}
      />
      <GivenThings
        waiting={things.waiting}
        all={things.all}
        keep={keep}
        onDone={(end) => void finish(end)}
        isOnlyCopy
        field={`shared/${share.id}`}
        sheets={WRITING.has(place.subject) ? 'usual' : 'whenSure'}
      />
    </Card>
  );
}

function useThings(share: Share) {
  const [waiting, setWaiting] = useState<readonly Given[] | null>(null);
  const [all, setAll] = useState(0);
  useEffect(() => {
    let isHere = true;
    const show = (found: readonly Given[]) => {
      if (!isHere) return;
      setWaiting(found);
      setAll(found.length);
    };
    void thingsOf(share).then(show, () => show([]));
    return () => {
      isHere = false;
    };
  }, [share]);
  return { waiting, all, next: () => setWaiting((now) => now && now.slice(1)) };
}
