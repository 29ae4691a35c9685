// The work itself: picture, film, sound, file, or a card of what was looked up. Over a picture lies what teachers drew on it, as
// long as that is wanted; a film goes to the moment that somebody was led to.
import { Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDevice } from '#pieces/device-context.tsx';
import { RedSwitch } from '#pieces/feedback-red.tsx';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { LinkCard } from '#pieces/link-card.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Film } from '#pieces/video-film.ts';
import { ZoomMedia, type ZoomMediaProps } from '#pieces/zoom-media.tsx';
import type { Kept } from '#store/database.ts';
import { feedbackOf } from '#store/feedback.ts';
import { redLinesOf } from '#store/red-pen.ts';

const MomentGiving = lazyScreen(() => import('#features/work/moment-giving.tsx'), 'MomentGiving');

const LOOKS: Record<Exclude<Kept<'work'>['kind'], 'link'>, ZoomMediaProps['looks']> = {
  photo: 'picture',
  drawing: 'picture',
  video: 'video',
  audio: 'audio',
  file: 'document',
};

export interface WorkShownProps extends Pick<ZoomMediaProps, 'title' | 'pins'> {
  readonly work: Kept<'work'>;
}
export function WorkShown({ work, title, pins }: WorkShownProps) {
  const { session } = useDevice();
  const [isRed, setIsRed] = useState(true);
  const red = useLive(async (device) => redLinesOf(await feedbackOf(device, work.id)), [work.id]) ?? [];
  const looks = work.kind === 'link' ? null : LOOKS[work.kind];
  const film = looks === 'video' || looks === 'audio' ? pins?.film : undefined;
  useMoment(film);
  if (looks === null) return <LinkCard link={work.link} />;
  const isDrawn = looks === 'picture' && red.length > 0;
  return (
    <>
      <ZoomMedia media={work.media} looks={looks} title={title} pins={pins} red={isDrawn && isRed ? red : undefined} />
      {isDrawn && <RedSwitch isOn={isRed} onSwitch={() => setIsRed(!isRed)} />}
      {film && session.role === 'teacher' && (
        <Suspense>
          <MomentGiving work={work} film={film} />
        </Suspense>
      )}
    </>
  );
}

/** `?t=12.5`: as soon as the film knows how long it is, it stands there. */
function useMoment(film: Film | undefined): void {
  const [address] = useSearchParams();
  const at = Number(address.get('t'));
  useEffect(() => {
    if (!film || !(at > 0)) return undefined;
    let isThere = false;
    const go = () => {
      if (isThere || film.state().duration === 0) return;
      isThere = true;
      film.seek(at);
    };
    go();
    return film.subscribe(go);
  }, [film, at]);
}
