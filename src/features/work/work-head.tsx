// The head of a work's page: which one it is, and the way back.
import type { ReactNode } from 'react';
import { BackLink } from '#pieces/back-link.tsx';
import { type ChosenWords, Say, SayWords, useSay } from '#pieces/say.tsx';
import type { WorkPlace } from '#store/work-place.ts';
import { PageHead } from '#ui/page-head.tsx';

export interface WorkHeadProps {
  readonly place: WorkPlace;
  readonly backTo: string;
  readonly backWords: ReactNode;
}

export function WorkHead({ place, backTo, backWords }: WorkHeadProps) {
  const say = useSay();
  const words = titleOf(place);
  return (
    <PageHead
      title={
        place.own || !place.ownerName ? <SayWords {...words} /> : <Say k="work.by" with={{ name: place.ownerName }} />
      }
      tab={place.work.title || say('work.nameAlone', { name: words })}
      back={
        <BackLink to={backTo}>
          <span lang="ja">{backWords}</span>
        </BackLink>
      }
      aside={
        <>
          {!place.own && <SayWords {...words} />} <span lang="ja">{place.work.title}</span>
        </>
      }
    />
  );
}

function titleOf({ work, works, lessonNumber }: WorkPlace): ChosenWords {
  if (lessonNumber === null) return { say: 'work.title' };
  const alike = works.filter((each) => each.lesson === work.lesson);
  const place = alike.findIndex((each) => each.id === work.id) + 1;
  if (alike.length < 2) return { say: 'work.lesson', with: { number: lessonNumber } };
  return { say: 'work.ofLesson', with: { number: lessonNumber, place } };
}
