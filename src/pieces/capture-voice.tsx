// Speaking into the device, or choosing a sound: then hearing it before it is kept.
import { Check, FileAudio, Mic, RotateCcw, Square, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import styles from '#pieces/capture-voice.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { StuckTakeNote } from '#pieces/stuck-take-note.tsx';
import { useVoice, type Voice, type VoiceState, type VoiceTrouble, type VoiceUse } from '#pieces/use-voice.ts';
import { VoiceLevel } from '#pieces/voice-level.tsx';
import { VoicePlayer } from '#pieces/voice-player.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface CaptureVoiceProps extends VoiceUse {
  /** What is recorded, in plain words: the name of the whole. */
  readonly label: string;
  readonly onClose: () => void;
}
const LONGEST = 60;

export function CaptureVoice({ label, onClose, ...use }: CaptureVoiceProps) {
  const voice = useVoice(use);
  const { state } = voice;
  return (
    <section aria-label={label} className={styles['place']} data-hands-full={state.at === 'choosing' ? undefined : ''}>
      {state.at === 'choosing' && <Choosing voice={voice} trouble={state.trouble} onClose={onClose} />}
      {state.at === 'opening' && (
        <p role="status">
          <Say k="voice.opening" />
        </p>
      )}
      {state.at === 'recording' && <Recording voice={voice} state={state} longest={use.longest ?? LONGEST} />}
      {state.at === 'hearing' && <Hearing voice={voice} state={state} />}
    </section>
  );
}

interface ChoosingProps extends Pick<CaptureVoiceProps, 'onClose'> {
  readonly voice: Voice;
  readonly trouble: VoiceTrouble;
}
function Choosing({ voice, trouble, onClose }: ChoosingProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keys go on here.
  useEffect(() => start.current?.focus(), []);
  const takeChosen = (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    // So that the same file can be chosen again.
    event.currentTarget.value = '';
    if (file) voice.take(file);
  };
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      <StuckTakeNote of={voice} words="voice.stuck" />
      <div className={styles['ways']}>
        <Button ref={start} variant="primary" size="big" icon={Mic} onClick={voice.record}>
          <Say k="voice.start" />
        </Button>
        <Button icon={FileAudio} onClick={() => chooser.current?.click()}>
          <Say k="voice.choose" />
        </Button>
        <Button variant="quiet" icon={X} onClick={onClose}>
          <Say k="voice.close" />
        </Button>
      </div>
      <input ref={chooser} type="file" accept="audio/*" hidden onChange={takeChosen} />
    </>
  );
}

interface RecordingProps {
  readonly voice: Voice;
  readonly state: VoiceState & { at: 'recording' };
  readonly longest: number;
}
function Recording({ voice, state, longest }: RecordingProps) {
  const say = useSay();
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <>
      <p role="status" className={styles['on']}>
        <Say k="voice.recording" />
      </p>
      <VoiceLevel loudness={state.recorder.loudness} />
      <div className={styles['time']}>
        <ProgressBar label={say('voice.recording')} value={state.seconds / longest} />
        <p>
          <Say k="voice.seconds" with={{ seconds: Math.round(state.seconds) }} />
        </p>
      </div>
      <Button ref={done} variant="primary" size="big" icon={Square} onClick={voice.stop}>
        <Say k="voice.done" />
      </Button>
    </>
  );
}

interface HearingProps {
  readonly voice: Voice;
  readonly state: VoiceState & { at: 'hearing' };
}
function Hearing({ voice, state }: HearingProps) {
  const say = useSay();
  const { o } = state.prepared.variants;
  const question = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p ref={heading} id={question} tabIndex={-1} className={styles['question']}>
        <Say k={state.isLeft ? 'voice.left' : 'voice.looksGood'} />
      </p>
      {state.trouble && <TroubleNote trouble={state.trouble} />}
      <VoicePlayer url={state.url} title={say('voice.taken')} bytes={async () => o?.data ?? null} />
      <div className={styles['ways']} role="group" aria-labelledby={question}>
        <Button variant="primary" size="big" icon={Check} busy={state.isKeeping} onClick={voice.keep}>
          <Say k="voice.keep" />
        </Button>
        <Button icon={RotateCcw} disabled={state.isKeeping} onClick={voice.again}>
          <Say k="voice.again" />
        </Button>
      </div>
    </>
  );
}

function TroubleNote({ trouble }: { readonly trouble: Exclude<VoiceTrouble, null> }) {
  return (
    <Notice tone="bad">
      <Say k={troubleWords(trouble)} />
    </Notice>
  );
}

function troubleWords(trouble: Exclude<VoiceTrouble, null>) {
  if (trouble === 'trouble') return 'voice.notKept';
  if (trouble.refused === 'forbidden') return 'voice.blocked';
  if (trouble.refused === 'not-found') return 'voice.none';
  if (trouble.refused === 'full') return 'voice.full';
  if (trouble.refused === 'too-large') return 'voice.tooLarge';
  if (trouble.refused !== 'not-media') return 'voice.notKept';
  return trouble.field === 'kind' ? 'voice.notSound' : 'voice.broken';
}
