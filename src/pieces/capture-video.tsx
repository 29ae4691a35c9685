// Filming with the device, or choosing a film: then looking at it before it is kept.
import { Clapperboard, FolderOpen, Smartphone, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { canShowCamera, chooserOpensCamera } from '#media/camera.ts';
import voiceStyles from '#pieces/capture-voice.module.css';
import { CutFilm } from '#pieces/cut-film.tsx';
import { FilmFinder } from '#pieces/film-finder.tsx';
import { LookedAtFilm } from '#pieces/looked-at-film.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { StuckTakeNote } from '#pieces/stuck-take-note.tsx';
import { useVideo, type Video, type VideoState, type VideoTrouble } from '#pieces/use-video.ts';
import type { VoiceUse } from '#pieces/use-voice.ts';
import { VideoTroubleNote } from '#pieces/video-trouble-note.tsx';
import { Button } from '#ui/button.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface CaptureVideoProps extends VoiceUse {
  /** What is filmed, in plain words: the name of the whole. */
  readonly label: string;
  readonly onClose: () => void;
}

export function CaptureVideo({ label, onClose, ...use }: CaptureVideoProps) {
  const video = useVideo(use);
  const { state } = video;
  return (
    <section
      aria-label={label}
      className={voiceStyles['place']}
      data-hands-full={state.at === 'choosing' ? undefined : ''}
    >
      {state.at === 'choosing' && <Choosing video={video} trouble={state.trouble} onClose={onClose} />}
      {state.at === 'opening' && (
        <p role="status">
          <Say k="film.opening" />
        </p>
      )}
      {state.at === 'filming' && <FilmFinder video={video} seconds={state.seconds} />}
      {state.at === 'preparing' && <Preparing video={video} state={state} />}
      {state.at === 'cutting' && <CutFilm url={state.url} seconds={state.seconds} cut={video.cut} stop={video.again} />}
      {state.at === 'looking' && <LookedAtFilm video={video} state={state} />}
    </section>
  );
}

interface ChoosingProps extends Pick<CaptureVideoProps, 'onClose'> {
  readonly video: Video;
  readonly trouble: VideoTrouble;
}
function Choosing({ video, trouble, onClose }: ChoosingProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const ownCamera = useRef<HTMLInputElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keys go on here.
  useEffect(() => start.current?.focus(), []);
  const input = { type: 'file', accept: 'video/*', hidden: true, onChange: takeChosen(video.take) } as const;
  const openOwnCamera = () => ownCamera.current?.click();
  return (
    <>
      {trouble && <VideoTroubleNote trouble={trouble} />}
      <StuckTakeNote of={video} words="film.stuck" />
      <div className={voiceStyles['ways']}>
        <Button
          ref={start}
          variant="primary"
          size="big"
          icon={Clapperboard}
          onClick={canShowCamera() ? video.look : openOwnCamera}
        >
          <Say k="film.start" />
        </Button>
        {chooserOpensCamera() && (
          <Button icon={Smartphone} onClick={openOwnCamera}>
            <Say k="camera.ownCamera" />
          </Button>
        )}
        <Button icon={FolderOpen} onClick={() => chooser.current?.click()}>
          <Say k="film.choose" />
        </Button>
        <Button variant="quiet" icon={X} onClick={onClose}>
          <Say k="film.close" />
        </Button>
      </div>
      <input {...input} ref={chooser} />
      <input {...input} ref={ownCamera} capture="environment" />
    </>
  );
}

const takeChosen = (take: Video['take']) => (event: { currentTarget: HTMLInputElement }) => {
  const file = event.currentTarget.files?.[0];
  // So that the same file can be chosen again.
  event.currentTarget.value = '';
  if (file) take(file);
};

interface PreparingProps {
  readonly video: Video;
  readonly state: VideoState & { at: 'preparing' };
}
function Preparing({ video, state }: PreparingProps) {
  const say = useSay();
  const words = state.isOwn ? 'film.opening' : 'film.preparing';
  return (
    <>
      <p role="status">
        <Say k={words} />
      </p>
      <div className={voiceStyles['time']}>
        <ProgressBar label={say(words)} value={state.done} />
        <p>{Math.round(state.done * 100)}%</p>
      </div>
      {!state.isOwn && (
        <Button variant="quiet" icon={X} onClick={video.again}>
          <Say k="film.stop" />
        </Button>
      )}
    </>
  );
}
